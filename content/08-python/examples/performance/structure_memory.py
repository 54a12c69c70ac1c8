# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "sys.getsizeof: what the faster structure costs in memory"
# runs = "linux"
# exit = 0
# ///

import sys
import tracemalloc
from array import array
from dataclasses import dataclass

numbers = list(range(100_000))
plain = sys.getsizeof(numbers)  # the table of references, not the numbers
for name, structure, low, high in [
    ("set", set(numbers), 4, 12),
    ("dict", dict.fromkeys(numbers), 4, 12),
    ("tuple", tuple(numbers), 0.9, 1.1),
]:
    factor = sys.getsizeof(structure) / plain
    print(f"{name}: {low} to {high} times the list: {low <= factor <= high}")


@dataclass
class Host:
    name: str
    port: int


@dataclass(slots=True)
class SlimHost:
    name: str
    port: int


def held(make, count=20_000):
    """Bytes that one of `count` records holds, all its parts included."""
    tracemalloc.start()
    keep = [make(f"web-{n}", 1000 + n) for n in range(count)]
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return size / len(keep)


as_dict = held(lambda name, port: {"name": name, "port": port})
as_class, as_slots = held(Host), held(SlimHost)
as_tuple = held(lambda name, port: (name, port))
most = as_dict > max(as_class, as_slots, as_tuple)
print("one dict for each record needs most:", most)
print("slots need less than a plain class:", as_slots < 0.95 * as_class)
print("a tuple is as small as slots:", abs(as_tuple - as_slots) < 20)

packed = array("I", numbers)  # 4 bytes each, and no objects
whole = plain + sum(sys.getsizeof(number) for number in numbers)
small = whole > 8 * packed.itemsize * len(packed)
print("an array is at least 8 times smaller:", small)
