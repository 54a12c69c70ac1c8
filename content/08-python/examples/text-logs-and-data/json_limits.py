# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "json: load, loads, and what does not survive a round trip"
# runs = "browser"
# exit = 0
# ///

import json
from datetime import datetime, timezone
from decimal import Decimal
from pathlib import Path

path = Path("state.json")
with path.open("w", encoding="utf-8") as file:
    json.dump({"host": "Zoë", "ports": (22, 80)}, file)  # dump: to a file
with path.open(encoding="utf-8") as file:
    print("load: ", json.load(file))  # load: from a file
print("loads:", json.loads('{"a": null, "b": true}'))  # from str or bytes
print("dumps:", json.dumps({"b": 1, "a": "ë"}, sort_keys=True))
print("      ", json.dumps({"a": "ë"}, ensure_ascii=False))

try:
    json.loads('{\n  "port": 80,\n  "host": web-1\n}')
except json.JSONDecodeError as error:
    print("error:", error.msg, error.lineno, error.colno)
    print("a ValueError:", isinstance(error, ValueError))

print("keys: ", json.loads(json.dumps({1: "a", 2.5: "b", None: "c"})))
print("twice:", json.loads('{"user": "ann", "user": "bob"}'))
print("NaN:  ", json.dumps({"load": float("nan")}))

when = datetime(2024, 5, 1, tzinfo=timezone.utc)
for value in (when, {1, 2}, b"raw", Decimal("1.10"), {(1, 2): 3}):
    try:
        json.dumps(value)
    except TypeError as error:
        print("refused:", error)
try:
    json.dumps(float("inf"), allow_nan=False)
except ValueError as error:
    print("refused:", str(error).partition(":")[0])


def encode(value):
    """json calls this for each value that it does not know."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    raise TypeError(f"cannot write {type(value).__name__}")


print(json.dumps({"at": when, "tags": {"b", "a"}}, default=encode))
price = json.loads('{"price": 1.10}', parse_float=Decimal)
print(price["price"], float(2**53) + 1 == 2**53)
