# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Durations from a log: match each start with its end"
# runs = "browser"
# exit = 0
# ///

import heapq
import re
from collections import Counter, OrderedDict
from datetime import datetime

LINE = re.compile(
    r"(?P<time>\S+) (?P<event>start|end) id=(?P<id>\w+) (?P<text>.*)")
MAX_OPEN = 3  # 100_000 in production: the memory is bounded


def durations(lines, counts, max_open=MAX_OPEN):
    """Yield (seconds, id, text); what has no partner goes into counts."""
    started = OrderedDict()  # id -> (time, text), the oldest first
    for line in lines:
        match = LINE.fullmatch(line.rstrip("\n"))
        try:
            if not match:
                raise ValueError("no such line")
            time = datetime.fromisoformat(match["time"])
            if time.tzinfo is None:
                raise ValueError("a time without a zone")
        except ValueError:
            counts["malformed"] += 1
            continue
        key = match["id"]
        if match["event"] == "start":
            if key in started:  # the first one never ended, or the id repeats
                counts["started twice"] += 1
                del started[key]
            started[key] = time, match["text"]
            if len(started) > max_open:
                started.popitem(last=False)
                counts["given up"] += 1
        elif key not in started:
            counts["end without start"] += 1
        else:
            begin, text = started.pop(key)
            seconds = (time - begin).total_seconds()
            if seconds < 0:
                counts["ends before it starts"] += 1
            else:
                yield seconds, key, text
    counts["still open"] += len(started)


LOG = """\
2027-03-01T10:00:00.5+00:00 end id=z9 200
2027-03-01T10:00:01+00:00 start id=a1 GET /health
2027-03-01T10:00:01.2+00:00 start id=b2 POST /orders
2027-03-01T10:00:01.3+00:00 end id=a1 200
2027-03-01T11:00:02+01:00 start id=c3 GET /report
2027-03-01T10:00:03+00:00 end id=b2 500
2027-03-01 start id=d4 GET /
2027-03-01T10:00:04+00:00 start id=e5 GET /hangs
2027-03-01T10:00:05+00:00 start id=f6 GET /a
2027-03-01T10:00:06+00:00 start id=f6 GET /b
2027-03-01T10:00:06.5+00:00 end id=f6 200
2027-03-01T10:00:30+00:00 end id=c3 200
2027-03-01T10:00:40+00:00 start id=g7 GET /1
2027-03-01T10:00:41+00:00 start id=h8 GET /2
2027-03-01T10:00:42+00:00 start id=i9 GET /3
"""

counts = Counter()
slowest = heapq.nlargest(2, durations(LOG.splitlines(), counts))
for seconds, key, text in slowest:
    print(f"{seconds:6.1f} s  {key}  {text}")
for reason, number in sorted(counts.items()):
    print(f"{reason}: {number}")
