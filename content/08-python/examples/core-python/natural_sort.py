# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "web-2 before web-10, and versions as numbers"
# runs = "browser"
# exit = 0
# ///

import re
from operator import itemgetter


def natural(name):
    """web-10 -> ['web-', 10, '']: every second part is a number."""
    parts = re.split(r"([0-9]+)", name)
    return [int(part) if n % 2 else part for n, part in enumerate(parts)]


hosts = ["web-10", "web-2"]
print(sorted(hosts))
print(sorted(hosts, key=natural))

versions = ["1.10.0", "1.9.3", "1.9.12"]
print(max(versions))
print(max(versions, key=lambda v: tuple(map(int, v.split(".")))))

events = [("db", 2), ("web", 1), ("api", 2)]
print(sorted(events, key=itemgetter(1), reverse=True))  # ties keep their order
print(sorted(events, key=lambda event: (-event[1], event[0])))
print(hosts.sort(), hosts)  # sort() changes the list and returns None
