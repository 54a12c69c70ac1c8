# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A controller loop: list, watch, 410 Gone, list again"
# runs = "browser"
# exit = 0
# ///

from collections import Counter  # a missing name counts as 0 replicas


class Gone(Exception):
    """HTTP 410: the server no longer keeps that much history."""


class FakeApi:
    version, sites = "10", {"blog": 1, "shop": 2}

    def list(self):
        return self.version, Counter(self.sites)

    def watch(self, version):
        if version == "10":
            yield "12", "MODIFIED", "shop", 3
            yield "12", "MODIFIED", "shop", 3  # again: must do no harm
        if version == "12":  # meanwhile, unseen: blog deleted, shop changed
            self.version, self.sites = "25", {"shop": 5}
            raise Gone


def reconcile(name, desired, running):
    have, want = running[name], desired[name]
    if have != want:
        print(f"  {name}: {have} -> {want}")
        running[name] = want


def control(api, running, connections):
    version = None
    for _ in range(connections):  # a real controller loops for ever
        if version is None:
            version, desired = api.list()
            print(f"list@{version}")
            for name in sorted(desired.keys() | running.keys()):
                reconcile(name, desired, running)
        try:
            for version, kind, name, replicas in api.watch(version):
                desired[name] = 0 if kind == "DELETED" else replicas
                reconcile(name, desired, running)
        except Gone:
            print(f"watch@{version}: 410")
            version = None
    print("converged" if running == desired else "drift")


control(FakeApi(), running=Counter(), connections=3)
