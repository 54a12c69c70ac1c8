# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Slices, dict merge, for-else, the walrus, match, and a trap of groupby"
# runs = "browser"
# exit = 0
# ///

from itertools import groupby

hosts = ["web-1", "web-2", "db-1", "web-3"]
print(hosts[1:3], hosts[-1], hosts[::2], hosts[::-1][0])

defaults = {"port": 80, "retries": 3}
print(defaults | {"port": 8080}, {**defaults, "port": 8080})

wanted, present = {"web-1", "web-2", "db-1"}, {"web-1", "old-9"}
print(sorted(wanted - present), sorted(present - wanted), wanted & present)

for host in hosts:
    if host.startswith("cache"):
        print("found", host)
        break
else:  # runs when the loop ended without break
    print("no cache host")

if (count := len(hosts)) > 3:  # the walrus: assign and test
    print("many:", count)


def kind(host):
    return host.partition("-")[0]


print([name for name, group in groupby(hosts, kind)])  # not sorted first
print([name for name, group in groupby(sorted(hosts, key=kind), kind)])


def action(event):
    match event:
        case {"type": "deploy", "service": str(name)}:
            return f"deploy {name}"
        case ["stop", *names] if names:
            return f"stop {len(names)}"
        case _:  # anything else
            return "ignored"


print(action({"type": "deploy", "service": "shop", "by": "ci"}))
print(action(["stop", "a", "b"]), "|", action(["stop"]))
print("up" if count else "down", 1 < count <= 4)
