# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "cProfile: the number of calls before and after a cache"
# runs = "browser"
# exit = 0
# ///

import cProfile
import functools
import pstats


def calls(profile, name):
    stats = pstats.Stats(profile)
    return sum(
        entry[1] for (_, _, function), entry in stats.stats.items()
        if function == name
    )


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


with cProfile.Profile() as profile:
    fib(10)
print("fib calls:", calls(profile, "fib"))

fib = functools.cache(fib)  # the recursive calls look the name up again
with cProfile.Profile() as profile:
    fib(10)
print("with cache:", calls(profile, "fib"))
print(fib.cache_info())
