# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A decorator with an argument that keeps the function's name"
# runs = "browser"
# exit = 0
# ///

import functools
import time


def timed(report, clock=time.monotonic):
    def decorate(function):
        @functools.wraps(function)  # keeps __name__, __doc__, __wrapped__
        def wrapper(*args, **kwargs):
            start = clock()
            try:
                return function(*args, **kwargs)
            finally:  # also when it raises
                report(f"{function.__name__} took {clock() - start:.1f} s")
        return wrapper
    return decorate


clock = iter([0.0, 1.5, 2.0, 2.4, 3.0, 3.0]).__next__  # for the example


@timed(print, clock)
def deploy(service, *, dry_run=True):
    """Roll out one service."""
    if not service:
        raise ValueError("no service")
    return f"{service}: {'planned' if dry_run else 'deployed'}"


@timed(print, clock)
def lines():
    yield from ("a", "b")


print(deploy("shop", dry_run=False))
try:
    deploy("")
except ValueError as error:
    print("ValueError:", error)
print(deploy.__name__, "-", deploy.__doc__)
print(list(lines()), "but only making the generator was timed")
