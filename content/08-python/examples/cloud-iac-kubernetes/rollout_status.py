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
    check = CHECKS.get(thing["kind"])
    if check is None:
        return "failed", "this kind has no rollout"
    seen = status.get("observedGeneration", 0)
    if seen < meta["generation"]:
        return "waiting", (
            f"generation {meta['generation']}, and the numbers are for {seen}")
    return check(spec, status)


def deployment(spec, status):
    for condition in status.get("conditions") or []:
        if condition.get("reason") == "ProgressDeadlineExceeded":
            return "failed", condition["message"]
    wanted = spec.get("replicas", 1)  # 0 is a number of replicas too
    return compare(
        wanted, pods=status.get("replicas", 0),
        new=status.get("updatedReplicas", 0), new_wanted=wanted,
        available=status.get("availableReplicas", 0))


def stateful_set(spec, status):
    wanted = spec.get("replicas", 1)
    strategy = spec.get("updateStrategy") or {}
    partition = (strategy.get("rollingUpdate") or {}).get("partition", 0)
    return compare(
        wanted, pods=status.get("replicas", 0),
        new=status.get("updatedReplicas", 0),
        new_wanted=max(0, wanted - partition),  # those below it stay old
        available=status.get("availableReplicas", 0))


def daemon_set(spec, status):
    nodes = status.get("desiredNumberScheduled", 0)
    return compare(
        nodes, pods=nodes,
        new=status.get("updatedNumberScheduled", 0), new_wanted=nodes,
        available=status.get("numberAvailable", 0))


def compare(wanted, pods, new, new_wanted, available):
    numbers = (
        f"{wanted} wanted: {pods} pods, {new} new, {available} available")
    # An old pod may still stop, and a new one may still fail.
    if new < new_wanted or pods > wanted or available < wanted:
        return "waiting", numbers
    return "done", numbers


CHECKS = {
    "Deployment": deployment,
    "StatefulSet": stateful_set,
    "DaemonSet": daemon_set,
}
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
    workload("StatefulSet", "db", {"replicas": 3}, replicas=3,
             updatedReplicas=1, availableReplicas=2),
    workload("StatefulSet", "smaller", {"replicas": 3}, replicas=4,
             updatedReplicas=4, availableReplicas=4),
    workload("StatefulSet", "queue (partition 2)",
             {"replicas": 3, "updateStrategy": canary}, replicas=3,
             updatedReplicas=1, availableReplicas=3),
    workload("DaemonSet", "logs", {}, desiredNumberScheduled=40,
             updatedNumberScheduled=40, numberAvailable=39),
    workload("DaemonSet", "agent", {"updateStrategy": {"type": "OnDelete"}},
             desiredNumberScheduled=40, numberAvailable=40),
    workload("Job", "report", {}),
]})
open_ones = 0
for thing in json.loads(text)["items"]:
    state, reason = rollout(thing)
    open_ones += state != "done"
    print(f"{state:8}{thing['kind']}/{thing['metadata']['name']}: {reason}")
sys.exit(1 if open_ones else 0)
