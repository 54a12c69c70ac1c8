# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "functools.cache never forgets; a cache that expires"
# runs = "browser"
# exit = 0
# ///

import functools
import time
from collections import OrderedDict

rights = {"ana": {"deploy", "read"}}


@functools.cache
def permissions(user):
    return set(rights[user])  # a set: each caller gets the same object


first = permissions("ana")
rights["ana"].discard("deploy")  # revoked
print("functools.cache, after revoking:", sorted(permissions("ana")))
first.add("admin")  # one caller changes what it got
print("and all callers share one set:  ", sorted(permissions("ana")))
try:
    permissions(["ana"])
except TypeError as error:
    print("a list as an argument:", type(error).__name__)


class TTLCache:
    """Keep at most `size` results, each for `ttl` seconds. Not for threads."""

    def __init__(self, load, ttl, size, clock=time.monotonic):
        self.load, self.ttl, self.size, self.clock = load, ttl, size, clock
        self.entries = OrderedDict()

    def __call__(self, key):
        expires, value = self.entries.get(key, (None, None))
        if expires is None or self.clock() >= expires:
            value = self.load(key)  # an error is raised and not stored
            self.entries[key] = self.clock() + self.ttl, value
        self.entries.move_to_end(key)  # the last one used is at the end
        if len(self.entries) > self.size:
            self.entries.popitem(last=False)
        return value


now, loads = 0.0, []


def load(user):
    loads.append(user)
    return frozenset(rights[user])  # nobody can change it for the others


cached = TTLCache(load, ttl=30, size=2, clock=lambda: now)
rights.update(ana={"deploy"}, ben={"read"}, eva={"read"})
cached("ana"), cached("ana")
rights["ana"] = {"read"}
print("TTL cache, at once:    ", sorted(cached("ana")), "loads:", len(loads))
now = 31.0
print("TTL cache, after 31 s: ", sorted(cached("ana")), "loads:", len(loads))
cached("ben"), cached("eva")
print("kept, with a size of 2:", list(cached.entries))
