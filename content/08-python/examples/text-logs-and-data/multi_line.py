# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A traceback in a log is one entry of several lines"
# runs = "browser"
# exit = 0
# ///

import re

START = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d")
log = """\
TimeoutError: cache
2024-05-01T10:00:00Z INFO started
2024-05-01T10:00:07Z ERROR job 7 failed
Traceback (most recent call last):
  File "worker.py", line 12, in run
    charge(order)
TimeoutError: payment service
2024-05-01T10:00:09Z INFO job 8 done
"""


def entries(lines, limit=50):
    """Yield (entry, dropped): a list of lines, and how many did not fit."""
    if limit < 2:
        raise ValueError("limit must leave room for a first and a last line")
    entry, dropped = [], 0
    for line in lines:
        if START.match(line) and entry:
            yield entry, dropped
            entry, dropped = [], 0
        if len(entry) < limit:
            entry.append(line)
        else:  # a dump without end must not fill the memory
            entry[-1] = line  # the last line names the exception: keep it
            dropped += 1
    if entry:
        yield entry, dropped  # the last one has no successor


for entry, dropped in entries(log.splitlines(), limit=4):
    if not START.match(entry[0]):  # the file begins inside an entry
        print("without a head:", entry)
        continue
    print(entry[0])
    if len(entry) > 1:
        print(f"    {entry[-1]} (lines left out: {dropped})")
