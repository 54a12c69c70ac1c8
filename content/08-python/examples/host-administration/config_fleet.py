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


def switch(hosts, version):
    """Switch each host; return the names of those that did not answer."""
    lost = []
    for host in hosts:  # one lost host must not keep the others waiting
        try:
            host.switch(version)
        except OSError:  # nobody knows now which version it uses
            lost.append(host.name)
    return lost


def roll_out(hosts, version, old, most_down=0.05):
    """Return "done", or why the rollout stopped; never leaves it unclear."""
    if not hosts:
        return "stopped: no hosts, so the inventory is probably broken"
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
    count = 0
    for share in WAVES:
        wave = staged[count:max(1, int(share * len(staged)))]
        count += len(wave)
        lost = switch(wave, version)
        ill = [h.name for h in wave if h.name not in lost and not h.healthy()]
        if ill or lost:
            lost = switch(reversed(staged[:count]), old)
            return (f"rolled back {count}, ill: {', '.join(ill[:3]) or 'none'},"
                    f" unknown: {', '.join(lost[:3]) or 'none'}")
        print(f"  {count} of {len(staged)} hosts are healthy")
    return "done" if not away else f"done, {len(away)} to catch up later"


# region demo
class Host:
    """A double for the agent on one host."""

    def __init__(self, name):
        self.name, self.up, self.breaks, self.mute = name, True, None, None
        self.files, self.version = {"v1"}, "v1"

    def stage(self, version):
        if not self.up:
            return "no answer"
        self.files.add(version)
        return "rejected" if version == "v2-typo" else "ready"

    def switch(self, version):
        if self.mute == version:
            self.up = False
        if not self.up:
            raise TimeoutError("no answer")
        self.version = version

    def healthy(self):
        return self.version != self.breaks

    def pull(self, wanted):
        """What the agent does by itself every few minutes."""
        if self.version != wanted and self.stage(wanted) == "ready":
            self.switch(wanted)


hosts = [Host(f"h{n}") for n in range(200)]
hosts[7].breaks = "v3"
hosts[9].mute = "v4"  # its network ends while it switches to v4
hosts[50].up = False
for version in ("v2-typo", "v3", "v4"):
    print(f"{version}:")
    print(" ", roll_out(hosts, version, old="v1"))
hosts[9].up = True
print("v2:")
print(" ", roll_out(hosts, "v2", old="v1"))


def census():
    return {v: sum(h.version == v for h in hosts) for v in ("v1", "v2", "v3")}


print("versions:", census())
hosts[50].up = True
hosts[50].pull("v2")
print("an hour later:", census())
print("no inventory:", roll_out([], "v5", old="v2"))
for host in hosts[:20]:
    host.up = False
result = roll_out(hosts, "v5", old="v2")
print("v5:", result)
sys.exit(0 if result.startswith("done") else 1)
# endregion
