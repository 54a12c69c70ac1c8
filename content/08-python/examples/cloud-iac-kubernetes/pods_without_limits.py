# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Find containers without requests, limits or probes"
# runs = "browser"
# exit = 1
# ///

import json
import sys


# region check
WANTED = (("requests", "cpu"), ("requests", "memory"), ("limits", "memory"))


def missing(container, serves):
    """What this container lacks, as short words."""
    resources = container.get("resources") or {}
    for kind, name in WANTED:
        if name not in (resources.get(kind) or {}):
            yield f"{kind}.{name}"
    if serves and not container.get("readinessProbe"):
        yield "readinessProbe"


def owner(pod):
    """What a person has to change: never the pod itself."""
    for reference in pod["metadata"].get("ownerReferences") or []:
        kind, name = reference["kind"], reference["name"]
        base, _, end = name.rpartition("-")
        labels = pod["metadata"].get("labels") or {}
        if kind == "ReplicaSet" and end == labels.get("pod-template-hash"):
            return f"Deployment/{base}"  # web-7d9f4c belongs to web
        if kind == "Job" and len(end) == 8 and end.isdigit():
            return f"CronJob/{base}"  # it ends in the minute of its start
        return f"{kind}/{name}"
    return f"Pod/{pod['metadata']['name']}"


def findings(pods, skip=("kube-system",)):
    """{(namespace, owner, container): what is missing}, once each."""
    rows = {}
    for pod in pods:
        namespace, spec = pod["metadata"]["namespace"], pod["spec"]
        if namespace in skip:
            continue
        # a job and an init container get no traffic
        always = spec.get("restartPolicy", "Always") == "Always"
        for field in ("initContainers", "containers"):
            for container in spec.get(field) or []:
                serves = always and field == "containers"
                lacks = list(missing(container, serves))
                if lacks:
                    key = namespace, owner(pod), container["name"]
                    rows[key] = lacks
    return rows
# endregion


def pod(
    name, owners, *containers, namespace="shop", init=(), restart="Always",
    labels=None,
):
    return {
        "metadata": {
            "name": name, "namespace": namespace, "labels": labels,
            "ownerReferences": [
                {"kind": kind, "name": of} for kind, of in owners] or None,
        },
        "spec": {
            "containers": containers, "initContainers": init or None,
            "restartPolicy": restart,
        },
    }


full = {
    "name": "web", "readinessProbe": {"httpGet": {"path": "/readyz"}},
    "resources": {
        "requests": {"cpu": "100m", "memory": "128Mi"},
        "limits": {"memory": "128Mi"},
    },
}
bare = {"name": "proxy", "resources": {}}
half = {"name": "job", "resources": {
    "requests": {"memory": "1Gi"}, "limits": {"memory": "1Gi"}}}
web = [("ReplicaSet", "web-7d9f4c")]
labels = {"pod-template-hash": "7d9f4c"}
text = json.dumps({"items": [
    pod("web-7d9f4c-a", web, full, bare, labels=labels),
    pod("web-7d9f4c-b", web, full, bare, labels=labels),
    pod("report-a", [("Job", "report-29618880")], half, restart="Never"),
    pod("report-b", [("Job", "report-29620320")], half, restart="Never"),
    pod("db-0", [("StatefulSet", "db")], full, init=[{"name": "chown"}]),
    pod("dns", [], bare, namespace="kube-system"),
    pod("debug", [], full),
]})
rows = findings(json.loads(text)["items"])
for (namespace, name, container), lacks in sorted(rows.items()):
    print(f"{namespace}/{name} {container}: {', '.join(lacks)}")
sys.exit(1 if rows else 0)
