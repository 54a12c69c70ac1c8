# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Memory leak: which type grows, and who holds it"
# runs = "browser"
# exit = 0
# ///

import gc
from collections import Counter


class Session:
    def __init__(self, user):
        self.user = user


class Cache:
    def __init__(self):
        self.entries = {}

    def login(self, user, request_id):
        # The key holds the request id, so no entry is ever found again.
        return self.entries.setdefault((user, request_id), Session(user))


def census():
    """Count living objects by type; only containers are tracked by gc."""
    gc.collect()  # what is left after this is really referred to
    return Counter(type(obj).__name__ for obj in gc.get_objects())


cache = Cache()
cache.login("zoe", 0)  # warm up: the first round always allocates
before = census()
for request_id in range(1, 501):
    cache.login("zoe", request_id)
grown = census() - before
print("grown:", {k: n for k, n in grown.items() if k == "Session"})

one = next(o for o in gc.get_objects() if isinstance(o, Session))
holders = [
    ref for ref in gc.get_referrers(one)
    if isinstance(ref, dict) and ref is not globals()
]
print("held by:", [f"a dict of {len(ref)} entries" for ref in holders])
owners = [
    type(obj).__name__
    for obj in gc.get_objects()
    if getattr(obj, "__dict__", {}).get("entries") is holders[0]
]
print("which is the attribute 'entries' of:", owners)
