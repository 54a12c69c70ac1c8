# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "An audit trail as JSON with a hash chain"
# runs = "browser"
# exit = 0
# ///

import hashlib
import json


def digest(before, event):
    text = json.dumps(event, sort_keys=True)
    return hashlib.sha256((before + text).encode()).hexdigest()


def append(trail, **event):
    before = trail[-1]["hash"] if trail else ""
    trail.append({"event": event, "hash": digest(before, event)})


def check(trail):
    before = ""
    for number, entry in enumerate(trail, 1):
        if digest(before, entry["event"]) != entry["hash"]:
            return f"broken at entry {number}"
        before = entry["hash"]
    return f"{len(trail)} entries, ends in {before[:8]}"


user = "guest\nactor=admin action=delete result=allowed"
print(f"actor={user} action=read result=denied")  # one event, two lines
print(json.dumps({"actor": user, "result": "denied"}))  # one line

trail = []
for at, actor, action, target, result in (
    ("2026-03-10T02:00:00Z", "ann", "restart", "web-1", "ok"),
    ("2026-03-10T02:05:00Z", "bob", "delete", "db-9", "denied"),
    ("2026-03-10T02:06:00Z", "bob", "delete", "db-9", "ok"),
):
    append(
        trail, at=at, actor=actor, action=action, target=target, result=result
    )
print(check(trail))

trail[1]["event"]["actor"] = "ann"
print(check(trail))
trail[1]["event"]["actor"] = "bob"
del trail[2]
print(check(trail), "(cut short: only a copy elsewhere knows)")
