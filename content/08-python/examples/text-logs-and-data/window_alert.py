# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "An alert on errors in a sliding window of event time"
# runs = "browser"
# exit = 0
# ///

from collections import deque
from datetime import datetime, timedelta


def alerts(events, limit, window):
    """Yield (time, count) once each time the window fills up."""
    recent, firing = deque(), False
    for time, level in events:
        if level != "ERROR":
            continue
        recent.append(time)
        while recent[0] <= time - window:
            recent.popleft()
        if len(recent) > limit and not firing:
            yield time, len(recent)
        firing = len(recent) > limit


start = datetime(2024, 5, 1, 10, 0, 0)
seconds = [0, 20, 40, 65, 70, 75, 80, 85, 90, 95, 300]
events = [(start + timedelta(seconds=s), "ERROR") for s in seconds]
events.insert(3, (start + timedelta(seconds=50), "INFO"))

for time, count in alerts(events, limit=5, window=timedelta(seconds=60)):
    print(f"{time:%H:%M:%S} ALERT {count} errors in 60s")
