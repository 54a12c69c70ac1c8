# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "From a queue item to a build to a status"
# runs = "browser"
# exit = 3
# ///

import sys

STATUS = {"SUCCESS": 0, "FAILURE": 1, "UNSTABLE": 3}  # 2 is argparse's
UNKNOWN = 4


def wait(get, item_url, limit, clock, sleep):
    """Follow a queue item to the end of its build: result and status."""
    url, stop = item_url, clock() + limit
    while clock() < stop:
        state = get(url + "api/json")
        if state.get("cancelled"):
            return "CANCELLED in the queue", UNKNOWN
        if build := state.get("executable"):  # it has left the queue
            url = build["url"]
            print(f"building #{build['number']}")
            continue
        if url == item_url:
            print("queued:", state["why"])
        elif not state["building"]:
            return state["result"], STATUS.get(state["result"], 1)
        sleep(5)
    return "TIMEOUT", UNKNOWN


HOST = "https://ci.example.org/"
answers = iter([
    {"why": "Waiting for next available executor"},
    {"executable": {"number": 42, "url": HOST + "job/deploy/42/"}},
    {"building": True, "result": None},
    {"building": True, "result": "UNSTABLE"},  # not the last word
    {"building": False, "result": "UNSTABLE"},
])
now = [0]
result, status = wait(
    lambda url: next(answers),
    HOST + "queue/item/7/",  # the Location header of the POST
    limit=60, clock=lambda: now[0], sleep=lambda s: now.append(now.pop() + s),
)
print(f"{result} after {now[0]} s -> exit {status}")
sys.exit(status)
