# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Smoke test after a deployment: healthy N times in a row, or roll back"
# runs = "browser"
# exit = 1
# ///

import sys
from http.client import HTTPException

RELEASED, ROLLED_BACK, BROKEN = 0, 1, 3  # 2 is a usage error
NEEDED, LIMIT, PAUSE = 3, 20, 2  # good probes in a row; seconds


def watch(probe, version, clock, sleep):
    """Wait for enough good probes in a row; say what went wrong last."""
    stop, row, probes, wrong = clock() + LIMIT, 0, 0, "nothing"
    while (left := stop - clock()) > 0:
        probes += 1
        try:
            status, running = probe(timeout=min(5, left))
            good = status == 200 and running == version
            seen = f"{status} from {running}"
        except (OSError, HTTPException, ValueError) as error:
            good, seen = False, str(error)
        row, wrong = (row + 1, wrong) if good else (0, seen)
        if row == NEEDED:
            return True, f"{version} healthy after {probes} probes"
        sleep(PAUSE)
    return False, f"{version}: {probes} probes, last failure: {wrong}"


def release(deploy, probe, old, new, clock, sleep):
    """Deploy; if it does not become healthy, go back and look again."""
    for version, status in ((new, RELEASED), (old, ROLLED_BACK)):
        try:
            deploy(version)
            healthy, text = watch(probe, version, clock, sleep)
        except Exception as error:  # left alone, it would exit with 1
            healthy, text = False, f"{version}: {error!r}"
        print("  " + text)
        if healthy:
            return status
    return BROKEN


def simulate(title, answer, cannot_deploy=None):
    """Play one deployment on a clock that nobody has to wait for."""
    state = {"now": 0, "version": "v1", "since": 0, "count": 0}

    def deploy(version):
        if version == cannot_deploy:
            raise RuntimeError("the registry does not answer")
        state.update(version=version, since=state["now"], count=0)

    def probe(timeout):
        state["count"] += 1
        return answer(state, timeout)

    def sleep(seconds):
        state["now"] += seconds

    print(title)
    status = release(deploy, probe, "v1", "v2", lambda: state["now"], sleep)
    print(f"  exit {status} after {state['now']} s")
    return status


def slow_start(state, timeout):
    if state["count"] == 1:
        raise ConnectionRefusedError("connection refused")
    return 200, "v1" if state["count"] == 2 else "v2"


def database_gone(state, timeout):
    state["now"] += timeout  # a probe that hangs costs time, too
    raise TimeoutError("timed out")


def one_bad_replica(state, timeout):
    bad = state["version"] == "v2" and state["count"] % 3 == 0
    return (503 if bad else 200), state["version"]


simulate("slow start", slow_start)
simulate("database gone", database_gone)
simulate("deploy command fails", one_bad_replica, cannot_deploy="v2")
sys.exit(simulate("one bad replica of three", one_bad_replica))
