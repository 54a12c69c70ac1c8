# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "One JSON object a line: stream it, and count what is broken"
# runs = "browser"
# exit = 3
# ///

import io
import json
import sys

PARTIAL = 3  # some lines were not understood; 1 is what a crash gives
stream = io.StringIO("""\
{"level": "ERROR", "host": "web-1", "ms": 812}
{"level": "INFO", "host": "web-2"}

{"level": "ERROR", "host": "web-1", "ms": 1
["not", "an", "object"]
{"level": "ERROR", "host": "db-1", "ms": HUGE}
{"level": "ERROR", "host": "db-1", "ms": 95}
""".replace("HUGE", "9" * 5000))


def parse(line):
    """Return the object of a line; ValueError says what is wrong with it."""
    try:
        value = json.loads(line.strip())
    except RecursionError:  # [[[[… is short, valid, and too deep
        raise ValueError("nested too deeply") from None
    if not isinstance(value, dict):
        raise ValueError(f"not an object but a {type(value).__name__}")
    return value


errors, bad, samples = 0, 0, []
for number, line in enumerate(stream, start=1):
    if not line.strip():
        continue
    try:
        record = parse(line)
    # JSONDecodeError is a ValueError, and a number of 5,000 digits raises
    # the plain one: a clause for JSONDecodeError alone would let it through.
    except ValueError as error:
        bad += 1
        if len(samples) < 3:  # a broken file must not fill the memory
            samples.append(f"line {number}: {type(error).__name__}: {error}")
        continue
    errors += record.get("level") == "ERROR"

print("errors:", errors)
if bad:
    print(f"bad lines: {bad}", file=sys.stderr)
    for sample in samples:
        print(" ", sample[:70], file=sys.stderr)
    sys.exit(PARTIAL)
