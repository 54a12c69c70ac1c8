# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "The heart of a module: current, desired, check mode, diff"
# runs = "browser"
# exit = 0
# ///

import json


def plan(current, desired):
    """Return only the settings that have to change."""
    return {
        key: value for key, value in desired.items()
        if current.get(key) != value
    }


def run(params, device, check_mode=False):
    """Return what the module prints: one JSON object."""
    unknown = sorted(params.keys() - device.keys())
    if unknown:
        return {"failed": True, "msg": f"unknown settings: {unknown}"}
    todo = plan(device, params)
    diff = {"before": {key: device[key] for key in todo}, "after": todo}
    if todo and not check_mode:
        device.update(todo)
    return {"changed": bool(todo), "diff": diff}


device = {"mtu": 1500, "vlan": 10}
for label, params, check_mode in [
    ("check", {"mtu": 9000, "vlan": 10}, True),
    ("apply", {"mtu": 9000, "vlan": 10}, False),
    ("again", {"mtu": 9000, "vlan": 10}, False),
    ("wrong", {"mtv": 9000}, False),
]:
    print(label, json.dumps(run(params, device, check_mode)), device["mtu"])
