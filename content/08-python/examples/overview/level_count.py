# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Count log lines by level, and the lines that were not read"
# runs = "browser"
# exit = 0
# ///

import io
import sys
from collections import Counter

LEVELS = {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"}
# Python's logging writes WARNING and CRITICAL, other programs the short names.
OTHER_NAMES = {"WARN": "WARNING", "FATAL": "CRITICAL"}

# Stands in for sys.stdin.buffer: a log is bytes, and not all are UTF-8.
LOG = b"""\
2026-05-01T10:00:00Z INFO started
2026-05-01T10:00:04Z ERROR disk full on web-1
2026-05-01T10:00:05Z INFO retry after ERROR from web-1
2026-05-01T10:00:06Z WARNING 90 % of /var used
2026-05-01T10:00:07Z WARN slow answer: 4 s
2026-05-01T10:00:08Z ERROR upload of caf\xe9.txt failed
Traceback (most recent call last):
2026-05-01T10:00:09Z FATAL out of memory
2026-05-01T10:00:12Z CRITICAL stopped
"""


def count(lines):
    """Return the number of lines for each level, and the malformed ones."""
    levels, malformed = Counter(), 0
    for line in lines:  # one at a time: the log may be larger than memory
        fields = line.split(maxsplit=2)
        name = fields[1] if len(fields) > 1 else ""
        level = OTHER_NAMES.get(name, name)
        if level in LEVELS:
            levels[level] += 1
        else:
            malformed += 1
    return levels, malformed


# One byte that is not UTF-8 must not end the run.
lines = io.TextIOWrapper(
    io.BytesIO(LOG), encoding="utf-8", errors="backslashreplace"
)
levels, malformed = count(lines)
for level, number in sorted(levels.items()):
    print(level, number)
if malformed:
    print("malformed", malformed, file=sys.stderr)
# An empty log is fine. A log in which no line could be read is not.
sys.exit(1 if malformed and not levels else 0)
