# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "One JSON object a line: stream it, and count what is broken"
# runs = "browser"
# exit = 1
# ///

import io
import json

stream = io.StringIO("""\
{"level": "ERROR", "host": "web-1", "ms": 812}
{"level": "INFO", "host": "web-2"}
{"level": "ERROR", "host": "web-1", "ms": 1
["not", "an", "object"]
{"level": "ERROR", "host": "db-1", "ms": 95}
""")


def records(lines):
    """Yield (number, record) for objects and (number, None) for bad lines."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except json.JSONDecodeError:
            value = None
        yield number, value if isinstance(value, dict) else None


errors, bad = 0, []
for number, record in records(stream):
    if record is None:
        bad.append(number)
    elif record.get("level") == "ERROR":
        errors += 1
print(f"errors: {errors}, bad lines: {len(bad)} at {bad}")
raise SystemExit(1 if bad else 0)
