# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "External sort: sorted runs on disk, merged a few at a time"
# runs = "browser"
# exit = 0
# profile = true
# ///

import heapq
import tempfile
from contextlib import ExitStack
from itertools import count, islice
from pathlib import Path


def write_run(path, numbers):
    with path.open("w", encoding="ascii") as run:
        run.writelines(f"{number}\n" for number in numbers)
    return path


def merge(paths):
    """Yield the numbers of sorted files in order; hold one of each file."""
    with ExitStack() as stack:
        files = [stack.enter_context(p.open(encoding="ascii")) for p in paths]
        yield from heapq.merge(*(map(int, file) for file in files))


def external_sort(numbers, chunk, fan_in):
    """Sort with `chunk` numbers in memory and `fan_in` files open."""
    if chunk < 1 or fan_in < 2:
        raise ValueError("chunk must be at least 1, fan_in at least 2")
    numbers, name = iter(numbers), count()
    with tempfile.TemporaryDirectory() as folder:  # removed on an error too
        runs = []
        while part := sorted(islice(numbers, chunk)):
            runs.append(write_run(Path(folder, f"{next(name)}"), part))
        print(f"{len(runs)} runs", end="")
        while len(runs) > fan_in:
            group, runs = runs[:fan_in], runs[fan_in:]
            runs.append(write_run(Path(folder, f"{next(name)}"), merge(group)))
            for path in group:
                path.unlink()  # two copies of a group at a time, not of all
            print(f", then {len(runs)}", end="")
        print()
        yield from merge(runs)


print(list(external_sort([9, 3, 7, 1, 8, 2], chunk=2, fan_in=2)))
numbers = [n * 7919 % 10_007 for n in range(10_007)]
result = list(external_sort(numbers, chunk=1500, fan_in=4))
print("sorted:", result == sorted(numbers))
print(list(external_sort([], chunk=2, fan_in=2)))
