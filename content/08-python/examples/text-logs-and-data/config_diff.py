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

MISSING = object()  # None is a legal value, so it can't mean "not there"
SECRET = ("password", "token", "secret", "key")


def flatten(value, name=""):
    """Yield (full name, value) of each leaf; empty containers are leaves."""
    if isinstance(value, dict) and value:
        for key, item in value.items():
            yield from flatten(item, f"{name}.{key}" if name else str(key))
    elif isinstance(value, list) and value:
        for place, item in enumerate(value):
            yield from flatten(item, f"{name}[{place}]")
    else:
        yield name, value


def show(name, value):
    if value is MISSING:
        return "(missing)"
    if any(word in name.lower() for word in SECRET):
        return "(hidden)"
    return json.dumps(value)  # shows 8080 and "8080" differently


def differences(old, new):
    """Return [(name, old, new)] for each setting that differs."""
    a, b = dict(flatten(old)), dict(flatten(new))
    result = []
    for name in sorted(a.keys() | b.keys()):
        left, right = a.get(name, MISSING), b.get(name, MISSING)
        # type() too: in Python True == 1 and 1 == 1.0
        if type(left) is not type(right) or left != right:
            result.append((name, show(name, left), show(name, right)))
    return result


staging = json.loads("""{"port": 8080, "debug": true, "tags": [],
  "db": {"host": "db-s", "password": "one", "pool": {"size": 5}},
  "hosts": ["a", "b"], "owner": null}""")
production = json.loads("""{"port": "8080", "debug": 1, "tags": [],
  "db": {"host": "db-p", "password": "two", "pool": {"size": 5, "max": 9}},
  "hosts": ["a", "c", "d"]}""")

found = differences(staging, production)
for name, left, right in found:
    print(f"{name:<12} {left:<10} -> {right}")
print("same:", differences(staging, staging))
sys.exit(1 if found else 0)
