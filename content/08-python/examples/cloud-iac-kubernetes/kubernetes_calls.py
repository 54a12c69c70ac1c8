# /// script
# requires-python = ">=3.11"
# dependencies = ["kubernetes"]
#
# [tool.guide]
# title = "The Kubernetes client: pages, 410, refusals, and a conflict"
# runs = "linux"
# exit = 0
# ///

import json

from kubernetes import client
from kubernetes.client.exceptions import ApiException
from urllib3 import HTTPResponse
from urllib3.exceptions import HTTPError


# region calls
def list_pods(core, selector, attempts=3):
    """All pods with the labels, in pages of 500; a fresh start after 410."""
    for _ in range(attempts):
        pods, token = [], None
        try:
            while True:
                page = core.list_pod_for_all_namespaces(
                    label_selector=selector,
                    limit=500,
                    _continue=token,
                    _request_timeout=(3, 30),  # to connect, for each read
                )
                pods += page.items
                token = page.metadata._continue
                if not token:
                    return pods
        except ApiException as error:
            if error.status != 410:
                raise
            print("  410: the token is too old, the list starts again")
    raise TimeoutError("the list was never finished in time")


def scale(apps, name, namespace, change, attempts=3):
    """Read, decide, replace; on a conflict read and decide again."""
    for _ in range(attempts):
        found = apps.read_namespaced_deployment_scale(
            name, namespace, _request_timeout=(3, 30)
        )
        now = found.spec.replicas or 0  # the server leaves a 0 out
        found.spec.replicas = change(now)
        try:
            apps.replace_namespaced_deployment_scale(
                name, namespace, found, _request_timeout=(3, 30)
            )
            return found.spec.replicas
        except ApiException as error:
            if error.status != 409:
                raise
            print("  409: somebody was faster, read again")
    raise TimeoutError("too many conflicts")
# endregion


class Answers:
    """Stands in for the connection pool: the rest is the real client."""

    def __init__(self, *answers):
        self.answers = list(answers)

    def request(self, method, url, **options):
        status, body = self.answers.pop(0)
        if isinstance(body, Exception):
            raise body
        return HTTPResponse(json.dumps(body).encode(), status=status)


def api(kind, *answers):
    found = kind(client.ApiClient(client.Configuration()))
    found.api_client.rest_client.pool_manager = Answers(*answers)
    return found


def page(token, *names):
    items = [{"metadata": {"name": n}, "status": {}} for n in names]
    return 200, {"metadata": {"continue": token}, "items": items}


gone = 410, {"reason": "Expired"}
core = api(
    client.CoreV1Api,
    page("t1", "cart-1"),
    gone,
    page("t2", "cart-1"),
    page(None, "cart-2"),
)
pods = list_pods(core, "app=cart")
print([pod.metadata.name for pod in pods])
print("no statuses yet:", pods[0].status.container_statuses)

for answer in ((403, {"reason": "Forbidden"}), (0, HTTPError("timed out"))):
    try:
        list_pods(api(client.CoreV1Api, answer), "app=cart")
    except ApiException as error:  # the API server has answered
        print("refused:", error.status, json.loads(error.body)["reason"])
    except HTTPError as error:  # urllib3: no answer
        print("no answer:", error)


def current(replicas):
    return 200, {"spec": {"replicas": replicas}}


conflict = 409, {"reason": "Conflict"}
apps = api(client.AppsV1Api, current(3), conflict, current(5), current(6))
print("replicas:", scale(apps, "cart", "shop", lambda now: now + 1))
none = 200, {"spec": {}}  # stopped: 0 replicas are not in the answer
apps = api(client.AppsV1Api, none, current(1))
print("from 0 replicas:", scale(apps, "cart", "shop", lambda now: now + 1))
