# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Dictionaries: missing keys, groups, counts, and a nested value that is None"
# runs = "browser"
# exit = 0
# ///

from collections import Counter, defaultdict

port = {"web": 443}
print(port.get("db"), port.get("db", 5432), "db" in port)
try:
    port["db"]
except KeyError as error:
    print("KeyError:", error)

pairs = [("web", "web-1"), ("db", "db-1"), ("web", "web-2")]
groups = {}
for role, host in pairs:
    groups.setdefault(role, []).append(host)
print(groups)

by_role = defaultdict(list)
for role, host in pairs:
    by_role[role].append(host)
by_role["cache"]  # reading a missing key inserts it
print(dict(by_role), Counter(role for role, _ in pairs))


def owner(body):
    """Read metadata.labels.owner from a Kubernetes object."""
    found = body
    for key in ("metadata", "labels", "owner"):
        if not isinstance(found, dict):
            return None
        found = found.get(key)
    return found


for body in (
    {"metadata": {"labels": {"owner": "shop"}}},
    {"metadata": {}},
    {"metadata": {"labels": None}},
):
    try:
        chained = body.get("metadata", {}).get("labels", {}).get("owner")
    except AttributeError as error:
        chained = f"AttributeError: {error}"
    print(f"{chained} | {owner(body)}")
