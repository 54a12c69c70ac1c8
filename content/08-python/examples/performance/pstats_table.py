# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A pstats table from cProfile, with a counter as the clock"
# runs = "browser"
# exit = 0
# ///

import cProfile
import pstats

TREE = {"etc": {"nginx": 2, "ssh": 1}, "srv": {"app": 6, "log": 3}}
clock = 0  # milliseconds; stands in for time.perf_counter()


def wait(milliseconds):
    global clock
    clock += milliseconds


def checksum(size):
    global clock
    clock += 40 * size  # the loop over the bytes


def walk(entry):
    """Visit one folder, and call itself for each entry inside."""
    wait(5)
    if isinstance(entry, int):
        return checksum(entry)
    list(map(walk, entry.values()))


def report(tree):
    walk(tree)
    wait(100)  # for the lock of the report file


# On the command line: python -m cProfile -s cumulative script.py
profile = cProfile.Profile(lambda: clock, 0.001, builtins=False)
profile.runcall(report, TREE)
stats = pstats.Stats(profile).strip_dirs()
stats.sort_stats("cumulative").print_stats()
stats.print_callers("wait")
