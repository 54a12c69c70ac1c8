# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Merge two nested configurations, and refuse what does not fit"
# runs = "browser"
# exit = 0
# ///

import copy
import json


class Conflict(ValueError):
    """A mapping meets a plain value; nobody can merge the two."""


def merge(base, extra, path=""):
    """Return a new dictionary; the values of extra win.

    Mappings are merged key by key. Everything else is replaced, lists too.
    None in extra removes the key.
    """
    if not isinstance(base, dict) or not isinstance(extra, dict):
        raise Conflict("a configuration must be a mapping")  # or be empty: {}
    result = copy.deepcopy(base)  # so that base never changes
    for key, value in extra.items():
        place = f"{path}.{key}" if path else str(key)
        old = result.get(key)
        if value is None:
            result.pop(key, None)
        elif isinstance(value, dict) and isinstance(old, dict):
            result[key] = merge(old, value, place)
        elif old is not None and isinstance(value, dict) != isinstance(
                old, dict):
            raise Conflict(f"{place}: {type(old).__name__} in the first, "
                           f"{type(value).__name__} in the second")
        elif isinstance(value, dict):  # new: drop the None values inside
            result[key] = merge({}, value, place)
        else:
            result[key] = copy.deepcopy(value)
    return result


base = {"image": "shop:1.4", "debug": True,
        "db": {"host": "db-s", "pool": {"size": 5, "max": 20}},
        "hosts": ["a", "b"]}
prod = {"debug": None, "db": {"pool": {"size": 50}}, "hosts": ["c"]}

print("base | prod:", json.dumps((base | prod)["db"]))
print("merge:      ", json.dumps(merge(base, prod)["db"]))
merged = merge(base, prod)
print("lists:      ", merged["hosts"], "debug" in merged)
merged["db"]["pool"]["max"] = 99
merged["hosts"].append("d")
print("base, prod: ", base["db"]["pool"]["max"], prod["hosts"])
print("twice:      ", merge(merge(base, prod), prod) == merge(base, prod))
for wrong in ({"db": "db-p"}, {"image": {"tag": "1.5"}}, None):
    try:
        merge(base, wrong)
    except Conflict as error:
        print("refused:    ", error)
