# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Natural sorting: web-2 before web-10, and versions as numbers"
# runs = "browser"
# exit = 0
# ///

import re


def natural(name):
    """web-10 -> ['web-', 10, '']: every second part is a number."""
    parts = re.split(r"([0-9]+)", name)
    return [int(part) if n % 2 else part for n, part in enumerate(parts)]


hosts = ["web-10", "web-2"]
print(sorted(hosts))
print(sorted(hosts, key=natural))

versions = ["1.10.0", "1.9.12"]
print(max(versions))
print(max(versions, key=lambda v: tuple(map(int, v.split(".")))))

errors = [("db", 2), ("web", 1), ("api", 2)]
print(sorted(errors, key=lambda pair: (-pair[1], pair[0])))
print(hosts.sort(), hosts)  # sort() changes the list and returns None
