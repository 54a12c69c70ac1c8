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
        @functools.wraps(function)  # keeps the name for logs and tracebacks
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
def deploy(service):
    if not service:
        raise ValueError("no service")
    return f"{service}: deployed"


@timed(print, clock)
def lines():
    yield from ("a", "b")


print(deploy("shop"))
try:
    deploy("")
except ValueError as error:
    print("ValueError:", error)
print(deploy.__name__)
print(list(lines()))  # only making the generator was timed
