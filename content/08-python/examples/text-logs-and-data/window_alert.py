# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "An alert on errors in a sliding window of event time"
# runs = "browser"
# exit = 0
# ///

from collections import Counter, deque
from datetime import datetime, timedelta, timezone

log = """\
2024-05-01T10:00:00Z ERROR
2024-05-01T10:00:20Z ERROR
2024-05-01T12:00:40+02:00 ERROR
2024-05-01T10:00:50Z INFO
2024-05-01T10:01:05Z ERROR
2024-05-01T10:01:10Z ERROR
2024-05-01T10:01:15 ERROR
2024-05-01T10:01:15Z ERROR
2024-05-01T10:01:19Z ERROR
2024-05-01T10:01:02Z ERROR
2024-05-01T10:01:25Z ERROR
2024-05-01T10:05:00Z ERROR
"""


def events(lines, dropped):
    """Yield (time, level) in UTC; count what has no usable time."""
    for line in lines:
        stamp, _, level = line.partition(" ")
        try:
            time = datetime.fromisoformat(stamp)
        except ValueError:
            dropped["no time"] += 1
            continue
        if time.tzinfo is None:  # whose 10:01 is it? Do not guess
            dropped["no zone"] += 1
            continue
        yield time.astimezone(timezone.utc), level


def alerts(events, limit, window, dropped):
    """Yield (time, count) once each time the window gets over the limit."""
    recent, firing = deque(), False
    for time, level in events:
        if level != "ERROR":
            continue
        if recent and time < recent[-1]:  # the window needs order
            dropped["late"] += 1
            continue
        recent.append(time)
        while recent[0] <= time - window:
            recent.popleft()
        if len(recent) > limit and not firing:
            yield time, len(recent)
        firing = len(recent) > limit


dropped = Counter()
found = alerts(
    events(log.splitlines(), dropped), 5, timedelta(seconds=60), dropped
)
for time, count in found:
    print(f"{time:%H:%M:%S %Z} ALERT {count} errors in 60 s")
print("dropped:", dict(dropped))
