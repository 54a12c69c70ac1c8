# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "What timeit does for you, and how to read it"
# runs = "browser"
# exit = 0
# ///

import gc
import timeit

states = []
timeit.timeit(lambda: states.append(gc.isenabled()), number=1)
print("gc during timing:", states[0], "- after:", gc.isenabled())

runs = []
timeit.repeat(lambda: runs.append(1), repeat=5, number=100)
print("statement ran", len(runs), "times")


class Clock:
    """A clock that reports what a noisy machine might."""

    def __init__(self, *durations):
        self.times = [0.0]
        for duration in durations:
            self.times += [self.times[-1] + duration] * 2

    def __call__(self):
        return self.times.pop(0)


timer = timeit.Timer("pass", timer=Clock(1.2, 0.9, 3.8))
results = timer.repeat(repeat=3, number=1)
print([round(value, 1) for value in results], "quote", round(min(results), 1))
