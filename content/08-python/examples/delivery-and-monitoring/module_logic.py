# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "An Ansible-style module: current, desired, check mode, diff"
# runs = "browser"
# exit = 0
# ///

import json

# What each setting looks like when the device returns it. Without this,
# "9000" from a template and 9000 from the device differ for ever.
NORMAL = {"mtu": int, "vlan": int, "name": lambda text: text.strip().lower()}


def plan(current, desired):
    """Return only the settings that have to change."""
    return {
        key: value for key, value in desired.items()
        if key not in current or current[key] != value
    }


def run(params, device, check_mode=False):
    """Return what the module prints: one JSON object."""
    unknown = sorted(params.keys() - NORMAL.keys())
    if unknown:
        return {"failed": True, "msg": f"unknown settings: {unknown}"}
    try:
        desired = {key: NORMAL[key](params[key]) for key in params}
        current = device.read()
        todo = plan(current, desired)
        if todo and not check_mode:
            device.write(todo)
    except (OSError, TypeError, ValueError) as error:
        return {"failed": True, "msg": str(error)}
    before = {key: current.get(key) for key in todo}
    return {"changed": bool(todo), "diff": {"before": before, "after": todo}}


class Device:
    def __init__(self):
        self.settings = {"mtu": 1500, "vlan": 10, "name": "edge-1"}

    def read(self):
        return dict(self.settings)

    def write(self, changed):
        self.settings |= changed


device = Device()
wanted = {"mtu": "9000", "vlan": 10, "name": "Edge-1"}  # from a template
for label, params, check_mode in [
    ("check", wanted, True),
    ("apply", wanted, False),
    ("again", wanted, False),
    ("typo", {"mtv": 9000}, False),
    ("value", {"mtu": "jumbo"}, False),
]:
    print(f"{label}: mtu is {device.settings['mtu']}")
    print("  " + json.dumps(run(params, device, check_mode)))
print(f"mtu is {device.settings['mtu']}")
