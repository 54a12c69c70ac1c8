# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Refuse an empty or much smaller answer before it deletes everything"
# runs = "browser"
# exit = 1
# ///

import json


class Suspicious(Exception):
    """The source answered, and the answer is hard to believe."""


def read_hosts(text):
    """Return the set of hosts; an answer without a list is an error."""
    body = json.loads(text)
    hosts = body["hosts"]  # not .get("hosts", []): missing is not empty
    if not isinstance(hosts, list):
        raise TypeError(f"hosts is {type(hosts).__name__}, not a list")
    return set(hosts)


def plan(wanted, current, max_removed=0.3, allow_empty=False):
    """Return (to add, to remove), or refuse a change that is too large."""
    removed = current - wanted
    if current and not wanted and not allow_empty:
        raise Suspicious(f"the source is empty, we have {len(current)}")
    if wanted and len(removed) > max(1, max_removed * len(current)):
        raise Suspicious(f"{len(removed)} of {len(current)} would go")
    return sorted(wanted - current), sorted(removed)


current = {f"web-{n}" for n in range(1, 7)}
answers = {
    "one less, one new": ["web-1", "web-2", "web-3", "web-4", "web-5", "db-1"],
    "half is missing": ["web-1", "web-2", "web-3"],
    "nothing at all": [],
    "no list": None,
}
texts = {name: json.dumps({"hosts": hosts}) for name, hosts in answers.items()}
texts["an error with status 200"] = '{"error": "token expired"}'

failed = 0
for name, text in texts.items():
    try:
        add, remove = plan(read_hosts(text), current)
        print(f"{name}: add {add}, remove {remove}")
    except (Suspicious, KeyError, TypeError, ValueError) as error:
        failed += 1
        print(f"{name}: {type(error).__name__}: {error}")
print("meant so:", plan(set(), {"web-1", "web-2"}, allow_empty=True))
raise SystemExit(1 if failed else 0)
