# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Healthy N times in a row before a deadline, or back"
# runs = "browser"
# exit = 1
# ///

import sys
from unittest.mock import Mock


def watch(probe, version, needed, limit, clock, sleep):
    """Wait for `needed` good probes in a row; say what went wrong last."""
    stop, row, probes, wrong = clock() + limit, 0, 0, "nothing"
    while clock() < stop:
        probes += 1
        try:
            status, running = probe()
            good = status == 200 and running == version
            seen = f"{status} from {running}"
        except OSError as error:
            good, seen = False, str(error)
        row, wrong = (row + 1, wrong) if good else (0, seen)
        if row == needed:
            return True, f"healthy after {probes} probes"
        sleep(2)
    return False, f"deadline after {probes} probes, last failure: {wrong}"


old, new, bad = (200, "v1"), (200, "v2"), (503, "v2")
refused = ConnectionRefusedError("connection refused")
for answers in ([refused, old, new, new, new], [new, new, bad] * 5):
    now = [0]
    healthy, text = watch(
        Mock(side_effect=answers), "v2", needed=3, limit=20,
        clock=lambda: now[0], sleep=lambda s: now.append(now.pop() + s),
    )
    print(text if healthy else f"rollback: {text}")
sys.exit(0 if healthy else 1)
