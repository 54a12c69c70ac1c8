# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Compare two lists of hosts: a complete interview answer"
# runs = "browser"
# exit = 0
# ///

"""Which hosts are missing, and which should not be there?

Agreed first: one name a line, case does not matter, an empty list is a
broken export. Status as in diff(1): 0 the same, 1 different, 2 trouble.
"""

import re
import sys

HOST = re.compile(r"[a-z0-9][a-z0-9.-]*")


def read(source, lines):
    hosts = {line.strip().lower() for line in lines} - {""}
    if not hosts:
        raise ValueError(f"{source}: no hosts in the list")
    for host in sorted(hosts):
        if not HOST.fullmatch(host):
            raise ValueError(f"{source}: not a host name: {host!r}")
    return hosts


def compare(expected, actual):
    return sorted(expected - actual), sorted(actual - expected)


def main(expected, actual):
    try:
        missing, unexpected = compare(
            read("inventory", expected), read("monitoring", actual)
        )
    except ValueError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    for host in missing:
        print("missing:", host)
    for host in unexpected:
        print("unexpected:", host)
    return 1 if missing or unexpected else 0


INVENTORY = ["web-1", "web-2", "web-3"]
for monitoring in (
    ["WEB-2\n", "web-1\n", "db-9\n"],
    ["web-3\n", "web-2\n", "web-1\n"],
    ["\n"],  # the export came back empty
    ["<html>Please log in</html>\n"],  # or it was a login page
):
    print("exit", main(INVENTORY, monitoring))
