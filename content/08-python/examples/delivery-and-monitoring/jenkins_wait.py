# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Jenkins: follow a queue item to its build and its result"
# runs = "browser"
# exit = 3
# ///

import sys
from http.client import HTTPException
from urllib.error import HTTPError

FAILURE, UNSTABLE, UNKNOWN, STOPPED = 1, 3, 4, 5  # 2 is argparse's
STATUS = {
    "SUCCESS": 0, "FAILURE": FAILURE, "UNSTABLE": UNSTABLE,
    "ABORTED": STOPPED, "NOT_BUILT": STOPPED,
}


def wait(get, item_url, limit, clock, sleep, tolerated=3):
    """Follow a queue item to the end of its build: result and status."""
    url, failed, stop = item_url, 0, clock() + limit
    while (left := stop - clock()) > 0:
        try:
            state = get(url + "api/json", timeout=min(10, left))
            failed = 0
        except (OSError, HTTPException, ValueError) as error:
            # ValueError: a proxy answered with HTML instead of JSON
            code = getattr(error, "code", 0)
            if 400 <= code < 500 and code not in (408, 429):
                return f"HTTP {code} from {url}", UNKNOWN
            failed += 1
            print(f"poll failed ({failed}): {error}")
            if failed > tolerated:
                return "no answer", UNKNOWN
            state = {}
        if state.get("cancelled"):
            return "cancelled in the queue", STOPPED
        if build := state.get("executable"):  # it has left the queue
            url = build["url"]
            print(f"building #{build['number']}")
            continue
        if state.get("building") is False:
            return state["result"], STATUS.get(state["result"], UNKNOWN)
        if state.get("why"):
            print("queued:", state["why"])
        sleep(min(5, max(0, stop - clock())))
    return "deadline", UNKNOWN


def run(get, item_url, limit, clock, sleep):
    """Map a fault of this program to UNKNOWN, since 1 means FAILURE."""
    try:
        return wait(get, item_url, limit, clock, sleep)
    except Exception as error:
        return f"{type(error).__name__}: {error}", UNKNOWN


HOST = "https://ci.example.org/"
ITEM = HOST + "queue/item/7/"  # the Location header of the POST
STARTED = {"executable": {"number": 42, "url": HOST + "job/deploy/42/"}}


def http(code):
    return HTTPError(ITEM, code, "error", {}, None)


for title, answers in {
    "item forgotten": [{"why": "Waiting for an executor"}, http(404)],
    "Jenkins is gone": [ConnectionResetError("reset by peer")] * 9,
    "cancelled": [{"cancelled": True}],
    "bug": [{"executable": {"number": 42}}],
    "restart in between": [
        {"why": "Waiting for an executor"}, STARTED,
        {"building": True, "result": None}, http(503),
        {"building": True, "result": "UNSTABLE"},  # not the last word
        {"building": False, "result": "UNSTABLE"},
    ],
}.items():
    now, script = [0], iter(answers)

    def get(url, timeout):
        answer = next(script)
        if isinstance(answer, Exception):
            raise answer
        return answer

    print(f"--- {title}")
    result, status = run(
        get, ITEM, limit=60, clock=lambda: now[0],
        sleep=lambda seconds: now.append(now.pop() + seconds),
    )
    print(f"{result} after {now[0]} s -> exit {status}")
sys.exit(status)
