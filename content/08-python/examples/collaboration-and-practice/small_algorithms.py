# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Four small live-coding tasks: merge, order, LRU cache, brackets"
# runs = "browser"
# exit = 0
# ///

from collections import OrderedDict
from graphlib import CycleError, TopologicalSorter


def merge(windows):
    """Merge maintenance windows that overlap or touch: O(n log n)."""
    merged = []
    for start, end in sorted(windows):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return merged


def start_order(needs):
    """Return groups of services; each group needs only the ones before."""
    sorter = TopologicalSorter(needs)
    sorter.prepare()  # raises CycleError
    groups = []
    while sorter.is_active():
        ready = sorted(sorter.get_ready())
        groups.append(ready)
        sorter.done(*ready)
    return groups


class LRU:
    """Keep the last `size` values that were used; get and put are O(1)."""

    def __init__(self, size):
        if size < 1:
            raise ValueError("size must be 1 or more")
        self.size, self.items = size, OrderedDict()

    def get(self, key, default=None):
        if key not in self.items:
            return default
        self.items.move_to_end(key)  # the end holds the most recently used
        return self.items[key]

    def put(self, key, value):
        self.items[key] = value
        self.items.move_to_end(key)
        if len(self.items) > self.size:
            self.items.popitem(last=False)  # the least recently used


PAIRS = {")": "(", "]": "[", "}": "{"}


def balanced(text):
    """Say whether each bracket is closed by its partner, in order."""
    opened = []
    for character in text:
        if character in PAIRS.values():
            opened.append(character)
        elif character in PAIRS:
            if not opened or opened.pop() != PAIRS[character]:
                return False
    return not opened


print("merge:", merge([(9, 12), (1, 3), (3, 5), (10, 11)]), merge([]))
print("order:", start_order({"api": {"db", "cache"}, "web": {"api"}}))
try:
    start_order({"a": {"b"}, "b": {"a"}})
except CycleError as error:
    print("cycle:", sorted(set(error.args[1])))
cache = LRU(2)
for key in "ab":
    cache.put(key, key.upper())
cache.get("a")  # now b is the oldest
cache.put("c", "C")
print("cache:", list(cache.items), "b ->", cache.get("b"))
print("brackets:", balanced("{[()]}"), balanced("([)]"), balanced("("))
