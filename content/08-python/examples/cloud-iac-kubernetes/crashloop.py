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
      "lastState": {"terminated": {
        "exitCode": 137, "reason": "OOMKilled",
        "finishedAt": "2026-11-30T09:58:00Z"}}}]}},
  {"metadata": {"namespace": "shop", "name": "cart-2"},
   "status": {"phase": "Pending", "containerStatuses": null}},
  {"metadata": {"namespace": "data", "name": "load-1"},
   "status": {"phase": "Pending", "initContainerStatuses": [
     {"name": "migrate", "restartCount": 6, "state": {"running": {}},
      "lastState": {"terminated": {
        "exitCode": 1, "reason": "Error",
        "finishedAt": "2026-11-30T09:40:00Z"}}}]}},
  {"metadata": {"namespace": "data", "name": "old-1"},
   "status": {"phase": "Running", "containerStatuses": [
     {"name": "app", "restartCount": 40, "state": {"running": {}},
      "lastState": {"terminated": {
        "exitCode": 1, "reason": "Error",
        "finishedAt": "2026-08-02T11:00:00Z"}}}]}},
  {"metadata": {"namespace": "data", "name": "api-1"}, "status": {}}
]}
""")
KINDS = ("initContainerStatuses", "containerStatuses")


def statuses(pod):
    """The status of each container; none for a pod that has not started."""
    for kind in KINDS:
        yield from pod["status"].get(kind) or []


def crashing(pods, since, least=5):
    """Yield the containers with many restarts, the last one since then."""
    for pod in pods["items"]:
        for status in statuses(pod):
            last = (status.get("lastState") or {}).get("terminated") or {}
            # The count only grows. Times in UTC sort like their texts.
            recent = last.get("finishedAt", since) >= since
            if status["restartCount"] >= least and recent:
                yield pod["metadata"], status, last


for meta, status, last in crashing(pods, since="2026-11-30T09:00:00Z"):
    print(
        f"{meta['namespace']}/{meta['name']} restarts={status['restartCount']}",
        f"{status['name']}: {last.get('reason')} {last.get('exitCode')}",
    )
silent = [pod for pod in pods["items"] if not list(statuses(pod))]
print(f"{len(pods['items'])} pods, {len(silent)} without a status yet")
