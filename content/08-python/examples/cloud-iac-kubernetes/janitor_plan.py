# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Clean up unused volumes: mark, notify, wait, delete, with a limit"
# runs = "browser"
# exit = 1
# ///

import sys
from datetime import date, timedelta

GRACE, MAX_DELETES = timedelta(days=7), 10


class Refused(Exception):
    """The plan is larger than one run may carry out."""


def step(volume, today):
    tags = volume["tags"]
    marked = tags.get("delete_after")
    if volume["attached"]:
        return "remove the mark" if marked else "keep"
    if "owner" not in tags:
        return "report: no owner"  # nobody was asked, so nothing is deleted
    if not marked:
        return f"mark {today + GRACE} and notify {tags['owner']}"
    try:
        due = date.fromisoformat(marked) <= today
    except ValueError:  # somebody has edited the tag
        return f"report: unreadable mark {marked!r}"
    return "delete" if due else "wait"


def plan(volumes, today):
    steps = {volume["id"]: step(volume, today) for volume in volumes}
    deletes = list(steps.values()).count("delete")
    if deletes > MAX_DELETES:
        raise Refused(f"{deletes} deletions, the limit is {MAX_DELETES}")
    return steps


def volume(number, attached=False, **tags):
    return {"id": f"vol-{number}", "attached": attached, "tags": tags}


today, past = date(2026, 3, 10), "2026-03-09"
inventory = [
    volume(1, attached=True, owner="shop"),
    volume(2, attached=True, owner="shop", delete_after=past),
    volume(3, owner="shop"),
    volume(4, owner="data", delete_after="2026-03-12"),
    volume(5, owner="data", delete_after=past),
    volume(6),
    volume(7, owner="data", delete_after="never"),
]
for name, action in plan(inventory, today).items():
    print(f"{name}  {action}")
try:
    plan([volume(n, owner="x", delete_after=past) for n in range(12)], today)
except Refused as error:
    sys.exit(f"refused: {error}")
