# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Sort more than fits: sorted runs, then a merge"
# runs = "browser"
# exit = 0
# ///

import heapq
import tempfile
from contextlib import ExitStack
from itertools import islice


def external_sort(numbers, chunk):
    """Yield the numbers in order, with at most `chunk` of them in memory."""
    numbers, runs = iter(numbers), []
    with ExitStack() as stack:
        while part := sorted(islice(numbers, chunk)):
            run = stack.enter_context(tempfile.TemporaryFile("w+"))
            run.writelines(f"{number}\n" for number in part)
            run.seek(0)
            runs.append(map(int, run))
        print(f"{len(runs)} runs")
        yield from heapq.merge(*runs)  # holds one number of each run


print(list(external_sort([9, 3, 7, 1, 8, 2], chunk=2)))
