# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Kubernetes: find the pods that crash, with the reason"
# runs = "browser"
# exit = 0
# ///

import json

# as from: kubectl get pods --all-namespaces --output json
pods = json.loads("""
{"items": [
  {"metadata": {"namespace": "shop", "name": "cart-1"},
   "status": {"phase": "Running", "containerStatuses": [
     {"name": "app", "restartCount": 12,
      "state": {"waiting": {"reason": "CrashLoopBackOff"}},
      "lastState": {"terminated": {"exitCode": 137,
                                   "reason": "OOMKilled"}}}]}},
  {"metadata": {"namespace": "shop", "name": "cart-2"},
   "status": {"phase": "Pending", "containerStatuses": null}},
  {"metadata": {"namespace": "data", "name": "load-1"},
   "status": {"phase": "Pending", "initContainerStatuses": [
     {"name": "migrate", "restartCount": 6, "state": {"running": {}},
      "lastState": {"terminated": {"exitCode": 1, "reason": "Error"}}}]}},
  {"metadata": {"namespace": "data", "name": "api-1"}, "status": {}}
]}
""")
KINDS = ("initContainerStatuses", "containerStatuses")


def statuses(pod):
    """The status of each container; none for a pod that has not started."""
    for kind in KINDS:
        yield from pod["status"].get(kind) or []


def crashing(pods, least=5):
    for pod in pods["items"]:
        for status in statuses(pod):
            if status["restartCount"] >= least:
                yield pod["metadata"], status


for meta, status in crashing(pods):
    last = (status.get("lastState") or {}).get("terminated") or {}
    print(
        f"{meta['namespace']}/{meta['name']} restarts={status['restartCount']}",
        f"{status['name']}: {last.get('reason')} {last.get('exitCode')}",
    )
silent = [pod for pod in pods["items"] if not list(statuses(pod))]
print(f"{len(pods['items'])} pods, {len(silent)} without a status yet")
