# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A new configuration for a fleet: stage everywhere, then switch in waves"
# runs = "browser"
# exit = 1
# ///

import sys

WAVES = (0.01, 0.1, 1.0)  # shares of the fleet: canary, some, all


def roll_out(hosts, version, old, most_down=0.05):
    """Return "done", or why the rollout stopped; never leaves it unclear."""
    # 1. Stage: every host fetches and tests the files, and uses none of them.
    staged, away = [], []
    for host in hosts:
        answer = host.stage(version)
        if answer == "rejected":
            return f"stopped: {host.name} rejects {version}, nothing switched"
        (staged if answer == "ready" else away).append(host)
    if len(away) > most_down * len(hosts):
        return f"stopped: {len(away)} hosts do not answer, nothing switched"

    # 2. Switch in waves: each host renames one link, which is one step.
    switched = []
    for share in WAVES:
        wave = staged[len(switched):max(1, int(share * len(staged)))]
        for host in wave:
            host.switch(version)
            switched.append(host)
        ill = [host.name for host in wave if not host.healthy()]
        if ill:
            for host in reversed(switched):
                host.switch(old)
            return f"rolled back {len(switched)}: {', '.join(ill[:3])} ill"
        print(f"  {len(switched)} of {len(staged)} hosts are healthy")
    return "done" if not away else f"done, {len(away)} to catch up later"


# region demo
class Host:
    """A double for the agent on one host."""

    def __init__(self, name, up=True, breaks=()):
        self.name, self.up, self.breaks = name, up, breaks
        self.files, self.version = {"v1"}, "v1"

    def stage(self, version):
        if not self.up:
            return "no answer"
        self.files.add(version)
        return "rejected" if version == "v2-typo" else "ready"

    def switch(self, version):
        self.version = version

    def healthy(self):
        return self.version not in self.breaks

    def pull(self, wanted):
        """What the agent does by itself every few minutes."""
        if self.version != wanted and self.stage(wanted) == "ready":
            self.switch(wanted)


hosts = [Host(f"h{n}", breaks=("v3",) if n == 7 else ()) for n in range(200)]
hosts[50].up = False
for version in ("v2-typo", "v3", "v2"):
    print(f"{version}:")
    print(" ", roll_out(hosts, version, old="v1"))


def census():
    return {v: sum(h.version == v for h in hosts) for v in ("v1", "v2", "v3")}


print("versions:", census())
hosts[50].up = True
hosts[50].pull("v2")
print("an hour later:", census())
for host in hosts[:20]:
    host.up = False
result = roll_out(hosts, "v4", old="v2")
print("v4:", result)
sys.exit(0 if result.startswith("done") else 1)
# endregion
