# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Is a rollout complete? Deployment, StatefulSet and DaemonSet"
# runs = "browser"
# exit = 1
# ///

import json
import sys


# region status
def rollout(thing):
    """(state, reason) of a workload; state is done, waiting or failed."""
    meta, spec = thing["metadata"], thing["spec"]
    status = thing.get("status") or {}
    if status.get("observedGeneration", 0) < meta["generation"]:
        return "waiting", "the controller has not seen the new version"
    check = {
        "Deployment": deployment,
        "StatefulSet": stateful_set,
        "DaemonSet": daemon_set,
    }[thing["kind"]]
    return check(spec, status)


def deployment(spec, status):
    for condition in status.get("conditions") or []:
        if condition.get("reason") == "ProgressDeadlineExceeded":
            return "failed", condition["message"]
    wanted = spec.get("replicas", 1)  # 0 is a number of replicas too
    updated = status.get("updatedReplicas", 0)
    old = status.get("replicas", 0) - updated
    if updated < wanted:
        return "waiting", f"{updated} of {wanted} pods are new"
    if old > 0:
        return "waiting", f"old pods that still run: {old}"
    return ready(status.get("availableReplicas", 0), wanted)


def stateful_set(spec, status):
    wanted = spec.get("replicas", 1)
    strategy = spec.get("updateStrategy") or {}
    partition = (strategy.get("rollingUpdate") or {}).get("partition", 0)
    new = max(0, wanted - partition)  # pods below the partition stay old
    updated = status.get("updatedReplicas", 0)
    if updated < new:
        return "waiting", f"{updated} of {new} pods are new" + hint(strategy)
    return ready(status.get("readyReplicas", 0), wanted)


def daemon_set(spec, status):
    nodes = status.get("desiredNumberScheduled", 0)
    updated = status.get("updatedNumberScheduled", 0)
    if updated < nodes:
        text = f"{updated} of {nodes} nodes have the new pod"
        return "waiting", text + hint(spec.get("updateStrategy") or {})
    return ready(status.get("numberAvailable", 0), nodes)


def hint(strategy):
    by_hand = strategy.get("type") == "OnDelete"
    return " (OnDelete: delete the old ones)" if by_hand else ""


def ready(count, wanted):
    state = "waiting" if count < wanted else "done"
    return state, f"{count} of {wanted} are ready"
# endregion


def workload(kind, name, spec, **status):
    seen = status.pop("seen", 7)
    return {
        "kind": kind, "metadata": {"name": name, "generation": 7},
        "spec": spec, "status": {"observedGeneration": seen, **status},
    }


too_late = {
    "type": "Progressing", "reason": "ProgressDeadlineExceeded",
    "message": 'ReplicaSet "pay-6d4f" has timed out progressing.',
}
canary = {"type": "RollingUpdate", "rollingUpdate": {"partition": 2}}
text = json.dumps({"items": [
    workload("Deployment", "web", {"replicas": 3}, seen=6, replicas=3,
             updatedReplicas=3, availableReplicas=3),
    workload("Deployment", "cart", {"replicas": 3}, replicas=4,
             updatedReplicas=3, availableReplicas=4),
    workload("Deployment", "pay", {"replicas": 2}, replicas=3,
             updatedReplicas=1, availableReplicas=2, conditions=[too_late]),
    workload("Deployment", "idle", {"replicas": 0}),
    workload("StatefulSet", "db", {"replicas": 3}, readyReplicas=2,
             updatedReplicas=1),
    workload("StatefulSet", "cache", {"replicas": 2}, readyReplicas=1,
             updatedReplicas=2),
    workload("StatefulSet", "queue",
             {"replicas": 3, "updateStrategy": canary}, readyReplicas=3,
             updatedReplicas=1),
    workload("DaemonSet", "logs", {}, desiredNumberScheduled=40,
             updatedNumberScheduled=40, numberAvailable=39),
    workload("DaemonSet", "agent", {"updateStrategy": {"type": "OnDelete"}},
             desiredNumberScheduled=40, numberAvailable=40),
]})
open_ones = 0
for thing in json.loads(text)["items"]:
    state, reason = rollout(thing)
    open_ones += state != "done"
    print(f"{state:8}{thing['kind']}/{thing['metadata']['name']}: {reason}")
sys.exit(1 if open_ones else 0)
