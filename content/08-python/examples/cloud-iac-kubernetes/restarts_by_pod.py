# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "kubectl from a script: pods by restarts, and kubectl's failures"
# runs = "browser"
# exit = 0
# ///

import json
import subprocess

COMMAND = ["kubectl", "--context=prod", "--request-timeout=20s", "get", "pods",
           "--all-namespaces", "--output=json"]


class NoAnswer(Exception):
    """kubectl failed: this is not "no pods"."""


def read_pods(run):
    try:
        result = run(COMMAND, timeout=30)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoAnswer(str(error)) from error
    if result.returncode != 0:  # its message is on standard error
        raise NoAnswer(result.stderr.strip() or f"ended {result.returncode}")
    try:
        return json.loads(result.stdout)["items"]
    except (ValueError, KeyError, TypeError) as error:
        kind = type(error).__name__
        raise NoAnswer(f"not the expected JSON, {kind}") from error


def restarts(pod):
    """The sum over all containers; 0 for a pod that has not started."""
    status = pod.get("status") or {}
    return sum(
        container["restartCount"]
        for kind in ("initContainerStatuses", "containerStatuses")
        for container in status.get(kind) or []
    )


def main(run, more_than=5):
    try:
        pods = read_pods(run)
    except NoAnswer as reason:
        print("unknown:", reason)  # on standard error in real use
        return 3
    counts = [(restarts(pod), pod["metadata"]["namespace"],
               pod["metadata"]["name"]) for pod in pods]
    found = [row for row in counts if row[0] > more_than]
    # Most restarts first; equal ones by namespace and name.
    for count, namespace, name in sorted(found, key=lambda r: (-r[0], r[1:])):
        print(f"{count:>4}  {namespace}/{name}")
    print(f"{len(found)} of {len(pods)} pods with more than {more_than}")
    return 1 if found else 0


def pod(name, *counts):
    statuses = [{"restartCount": count} for count in counts] or None
    return {"metadata": {"namespace": "shop", "name": name},
            "status": {"containerStatuses": statuses}}


def kubectl(stdout="", stderr="", status=0):
    def run(command, timeout):
        return subprocess.CompletedProcess(command, status, stdout, stderr)
    return run


def slow(command, timeout):
    raise subprocess.TimeoutExpired("kubectl", timeout)


some = [pod("web-2", 9), pod("cart-1", 4, 8), pod("new-1"), pod("web-1", 9)]
refused = 'Error from server (Forbidden): pods is forbidden'
for run in (kubectl(json.dumps({"items": some})), kubectl('{"items": []}'),
            kubectl(stderr=refused, status=1), kubectl("Warning: x"), slow):
    print("status", main(run))
