# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Closures look a name up when they are called"
# runs = "browser"
# exit = 0
# ///

from functools import partial


def make_checks():
    return [lambda: attempt for attempt in range(3)]


def make_checks_fixed():
    return [partial(lambda attempt: attempt, attempt) for attempt in range(3)]


print([check() for check in make_checks()])
print([check() for check in make_checks_fixed()])
