# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Compare two configurations: which settings differ, by their full name"
# runs = "browser"
# exit = 1
# ///

import json
import sys
from pathlib import Path

SAME, DIFFERENT, TROUBLE = 0, 1, 2  # as diff does it
MISSING = object()  # None is a legal value, so it can't mean "not there"
SECRET = ("passw", "token", "secret", "key", "credential", "dsn")


def flatten(value, path=()):
    """Yield (path, value) of each leaf; empty containers are leaves."""
    if isinstance(value, dict) and value:
        for key, item in value.items():
            yield from flatten(item, (*path, f".{key}"))
    elif isinstance(value, list) and value:
        for place, item in enumerate(value):
            yield from flatten(item, (*path, f"[{place}]"))
    else:
        yield path, value


def show(name, value):
    if value is MISSING:
        return "(missing)"
    if any(word in name.lower() for word in SECRET):
        return "(hidden)"
    return json.dumps(value)  # shows 8080 and "8080" differently


def differences(old, new):
    """Return [(name, old, new)] for each setting that differs."""
    # The path is a tuple, so a key "a.b" is not mixed up with a, then b.
    a, b = dict(flatten(old)), dict(flatten(new))
    result = []
    for path in sorted(a.keys() | b.keys()):
        left, right = a.get(path, MISSING), b.get(path, MISSING)
        # type() too: in Python True == 1 and 1 == 1.0
        if type(left) is not type(right) or left != right:
            name = "".join(path).removeprefix(".")
            result.append((name, show(name, left), show(name, right)))
    return result


def main(paths):
    values = []
    for path in paths:
        try:
            text = Path(path).read_text(encoding="utf-8")
            values.append(json.loads(text))
        except (OSError, ValueError) as error:  # ValueError: no JSON
            print(f"{path}: {error}", file=sys.stderr)
            return TROUBLE
    found = differences(*values)
    for name, left, right in found:
        print(f"{name:<12} {left:<10} -> {right}")
    return DIFFERENT if found else SAME


Path("staging.json").write_text("""{"port": 8080, "debug": true, "tags": [],
  "db": {"host": "db-s", "password": "one", "pool": {"size": 5}},
  "hosts": ["a", "b"], "owner": null, "log.level": "info"}""",
    encoding="utf-8")
Path("production.json").write_text("""{"port": "8080", "debug": 1, "tags": [],
  "db": {"host": "db-p", "password": "two", "pool": {"size": 5, "max": 9}},
  "hosts": ["a", "c", "d"], "log": {"level": "info"}}""",
    encoding="utf-8")
Path("cut.json").write_text('{"port": 80', encoding="utf-8")

for names in (["staging.json"] * 2, ["staging.json", "cut.json"]):
    print(*names, "status", main(names))
sys.exit(main(["staging.json", "production.json"]))
