# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Sort hosts by two keys, one of them descending, with missing values"
# runs = "browser"
# exit = 0
# ///

from operator import itemgetter

hosts = [
    {"name": "web-1", "role": "web", "load": 40},
    {"name": "db-1", "role": "db", "load": 90},
    {"name": "web-2", "role": "web", "load": 75},
    {"name": "db-2", "role": "db", "load": 90},
]


def names(found):
    return " ".join(host["name"] for host in found)


# A tuple is compared item by item: first the role, then the load.
by_load = sorted(hosts, key=lambda host: (host["role"], -host["load"]))
print("role up, load down:", names(by_load))

# A text has no minus. Sort twice, the less important key first.
twice = sorted(hosts, key=itemgetter("name"), reverse=True)
twice.sort(key=itemgetter("role"))
print("role up, name down:", names(twice))

# reverse=True keeps equal items in their order: db-1 stays before db-2.
print("load down:         ", names(
    sorted(hosts, key=itemgetter("load"), reverse=True)))

hosts.append({"name": "new-1", "role": "web", "load": None})
try:
    sorted(hosts, key=itemgetter("load"))
except TypeError as error:
    print("TypeError:", error)


def load_or_last(host):
    """Known loads first, ascending; unknown ones at the end."""
    return host["load"] is None, host["load"] or 0


print("unknown last:      ", names(sorted(hosts, key=load_or_last)))
print("sort() returns:    ", hosts.sort(key=load_or_last))
