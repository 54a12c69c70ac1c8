# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Ansible dynamic inventory: JSON on stdout, everything else on stderr"
# runs = "browser"
# exit = 0
# ///

import argparse
import json
import re
import sys


def inventory(hosts):
    """Turn records of the asset database into Ansible's format."""
    if not hosts:  # valid JSON, and the play would end green on no hosts
        raise ValueError("no hosts at all, refused")
    groups = {"_meta": {"hostvars": {}}}
    hostvars = groups["_meta"]["hostvars"]
    for host in sorted(hosts, key=lambda host: host["name"]):
        if host["name"] in hostvars:
            raise ValueError(f"{host['name']} is there twice")
        group = re.sub(r"\W", "_", host["role"])  # "-" is not valid
        groups.setdefault(group, {"hosts": []})["hosts"].append(host["name"])
        hostvars[host["name"]] = {"ansible_host": host["address"]}
    return groups


def main(argv, fetch):
    parser = argparse.ArgumentParser()
    mode = parser.add_mutually_exclusive_group(required=True)
    mode.add_argument("--list", action="store_true")
    mode.add_argument("--host")
    args = parser.parse_args(argv)
    try:
        data = inventory(fetch())
    except (OSError, LookupError, TypeError, ValueError) as error:
        print(f"asset database: {error!r}", file=sys.stderr)
        return 1  # by default only a warning
    if args.host:
        data = data["_meta"]["hostvars"].get(args.host, {})
    print(json.dumps(data, indent=2))
    return 0


def fetch():
    return [
        {"name": "web-2", "role": "web-front", "address": "10.0.0.12"},
        {"name": "web-1", "role": "web-front", "address": "10.0.0.11"},
    ]


def down():
    raise ConnectionRefusedError("connection refused")


sys.stderr = sys.stdout  # one stream for this page only
print("status", main(["--list"], fetch))
print("status", main(["--host", "web-2"], fetch))
print("status", main(["--list"], down))
print("status", main(["--list"], lambda: []))
print("status", main(["--list"], lambda: [{"name": "web-3"}]))
