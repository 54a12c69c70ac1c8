# /// script
# requires-python = ">=3.11"
# dependencies = ["kubernetes", "PyYAML"]
#
# [tool.guide]
# title = "Kubernetes: apply a file with several objects, wait until ready"
# runs = "linux"
# exit = 0
# ///

import json
import tempfile

import yaml
from kubernetes import client
from kubernetes.client.exceptions import ApiException
from kubernetes.dynamic import DynamicClient
from urllib3 import HTTPResponse
from urllib3.exceptions import HTTPError

# region apply
FIRST = ["Namespace", "CustomResourceDefinition", "ServiceAccount", "Secret",
         "ConfigMap"]
TIME = (3, 30)  # to connect, and for each read
RETRY = {429, 500, 502, 503, 504}


def load(text):
    """All objects of the file, in the order in which they can be created."""
    objects = [found for found in yaml.safe_load_all(text) if found]
    for number, found in enumerate(objects, start=1):
        if not isinstance(found, dict):
            raise ValueError(f"object {number} is no mapping")
        for field in ("apiVersion", "kind"):
            if field not in found:
                raise ValueError(f"object {number} has no {field}")
        if not (found.get("metadata") or {}).get("name"):
            raise ValueError(f"object {number} has no metadata.name")
    rank = {kind: place for place, kind in enumerate(FIRST)}
    return sorted(objects, key=lambda o: rank.get(o["kind"], len(FIRST)))


def apply(dynamic, found, **options):
    """Server-side apply: creates or changes, and owns only its own fields."""
    kind = dynamic.resources.get(
        api_version=found["apiVersion"], kind=found["kind"]
    )
    name = found["metadata"]["name"]
    return kind.server_side_apply(
        body=json.dumps(found),  # as text: JSON is YAML too
        name=name,
        namespace=found["metadata"].get("namespace"),
        field_manager="deploy-script",
        _request_timeout=TIME,  # clients before 2022 ignore it here
        **options,
    )


def deploy(dynamic, objects):
    """What others need first; then everything else dry, and then for real."""
    needed = [o for o in objects if o["kind"] in FIRST[:2]]
    rest = [o for o in objects if o["kind"] not in FIRST[:2]]
    for found in needed:  # a dry run in a missing namespace would be a 404
        apply(dynamic, found)
    for options in ({"dry_run": "All"}, {}):
        for found in rest:
            apply(dynamic, found, **options)


def readiness(deployment):
    """True, False, or an exception when waiting is useless."""
    status = deployment.status
    # An older generation means: all of this is about the old template, also
    # the failure of a rollout that this one repairs.
    if (status.observed_generation or 0) < deployment.metadata.generation:
        return False
    for item in status.conditions or []:
        if item.reason == "ProgressDeadlineExceeded":
            raise RuntimeError(item.message)
    wanted = deployment.spec.replicas
    return wanted == (status.updated_replicas or 0) == (
        status.available_replicas or 0) == (status.replicas or 0)


def wait_ready(apps, name, namespace, clock, sleep, seconds=300):
    deadline = clock() + seconds
    while (left := deadline - clock()) > 0:
        try:
            found = apps.read_namespaced_deployment(
                name, namespace, _request_timeout=(3, min(30, left))
            )
        except (ApiException, HTTPError) as error:
            # one read that failed says nothing about the rollout
            if getattr(error, "status", 503) not in RETRY:
                raise
        else:
            if readiness(found):
                return True
        sleep(min(2, left))
    return False


def explain(core, namespace, name):
    """The warnings about objects whose name begins like this."""
    events = core.list_namespaced_event(namespace, _request_timeout=TIME)
    return [f"{e.reason}: {e.message}" for e in events.items
            if e.type == "Warning"
            and (e.involved_object.name or "").startswith(name)]
# endregion


TEXT = """\
apiVersion: apps/v1
kind: Deployment
metadata: {name: cart, namespace: shop}
spec: {replicas: 2}
---
# a document with only a comment
---
apiVersion: v1
kind: Namespace
metadata: {name: shop}
"""
RESOURCES = {
    "/api": {"versions": ["v1"]},
    "/apis": {"groups": [{"name": "apps", "versions": [{"version": "v1"}],
                          "preferredVersion": {"version": "v1"}}]},
    "/version": {"major": "1", "minor": "33"},
    "/api/v1": {"resources": [{"name": "namespaces", "kind": "Namespace",
                               "namespaced": False, "verbs": ["patch"]}]},
    "/apis/apps/v1": {"resources": [
        {"name": "deployments", "kind": "Deployment", "namespaced": True,
         "verbs": ["patch", "get"]}]},
}


class Server:
    """Stands in for the connection pool: the rest is the real client."""

    def __init__(self):
        self.statuses, self.refuse, self.now = [], None, 0

    def request(self, method, url, **options):
        path, _, query = url.removeprefix("http://localhost").partition("?")
        if method == "PATCH":
            print("  PATCH", "/".join(path.split("/")[-2:]), query)
            if self.refuse:
                return self.answer(*self.refuse)
            return self.answer(200, json.loads(options["body"]))
        if path.endswith("/events"):
            pod = {"kind": "Pod", "name": "cart-7f9-x"}
            return self.answer(200, {"items": [{
                "type": "Warning", "reason": "Failed", "involvedObject": pod,
                "message": 'pull of "cart:2" failed', "metadata": {}}]})
        if path.endswith("/deployments/cart"):
            found = self.statuses.pop(0)
            if found == 503:
                return self.answer(503, {})
            return self.answer(200, {
                "metadata": {"name": "cart", "generation": 2},
                "spec": {"replicas": 2, "selector": {}, "template": {}},
                "status": found})
        return self.answer(200, {"kind": "List"} | RESOURCES[path])

    def answer(self, status, body):
        return HTTPResponse(json.dumps(body).encode(), status=status)

    def sleep(self, seconds):
        self.now += seconds


server = Server()
config = client.Configuration(host="http://localhost")
api = client.ApiClient(config)
api.rest_client.pool_manager = server
with tempfile.TemporaryDirectory() as folder:  # it stores what it discovers
    dynamic = DynamicClient(api, cache_file=f"{folder}/cache.json")
    objects = load(TEXT)
    deploy(dynamic, objects)
    server.refuse = 409, {"message": "conflict with \"hpa\": .spec.replicas"}
    try:
        apply(dynamic, objects[1])
    except ApiException as error:
        print(error.status, json.loads(error.body)["message"])

apps, core = client.AppsV1Api(api), client.CoreV1Api(api)


def rollout(*statuses):
    server.statuses, server.now = list(statuses), 0
    try:
        ready = wait_ready(apps, "cart", "shop", lambda: server.now,
                           server.sleep, seconds=4)
        return "ready" if ready else f"late: {explain(core, 'shop', 'cart')}"
    except RuntimeError as error:
        return f"stopped: {error}"


old = {"observedGeneration": 1, "replicas": 2, "updatedReplicas": 2,
       "availableReplicas": 2}
half = {"observedGeneration": 2, "replicas": 3, "updatedReplicas": 1,
        "availableReplicas": 2}
full = old | {"observedGeneration": 2}
stuck = half | {"conditions": [{
    "type": "Progressing", "status": "False", "message": "no progress",
    "reason": "ProgressDeadlineExceeded"}]}
print(rollout(old | {"conditions": stuck["conditions"]}, full))
print(rollout(503, full))
print(rollout(half, half))
print(rollout(half, stuck))
for text in ("kind: Service\n", "apiVersion: v1\nkind: Service\n"):
    try:
        load(text)
    except ValueError as error:
        print("refused:", error)
