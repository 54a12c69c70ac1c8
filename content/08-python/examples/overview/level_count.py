# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "The classic first task, with the lines it could not read"
# runs = "browser"
# exit = 0
# ///

import io
import sys
from collections import Counter

LEVELS = {"DEBUG", "INFO", "WARN", "ERROR"}

# Stands in for sys.stdin.
LOG = """\
2024-05-01T10:00:00Z INFO started
2024-05-01T10:00:04Z ERROR disk full on web-1
2024-05-01T10:00:05Z INFO retry after ERROR from web-1
2024-05-01T10:00:07Z WARN slow answer: 4 s
Traceback (most recent call last):
2024-05-01T10:00:09Z ERROR disk full on web-1
2024-05-01T10:00:12Z INFO stopped
"""


def count(lines):
    levels, malformed = Counter(), 0
    for line in lines:  # one at a time: the log may be larger than memory
        fields = line.split(maxsplit=2)
        if len(fields) > 1 and fields[1] in LEVELS:
            levels[fields[1]] += 1
        else:
            malformed += 1
    return levels, malformed


levels, malformed = count(io.StringIO(LOG))
for level, lines in sorted(levels.items()):
    print(level, lines)
if malformed:
    print("malformed", malformed, file=sys.stderr)
# An empty log is fine; a log in which nothing could be read is not.
sys.exit(1 if malformed and not levels else 0)
