# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Full line coverage that misses a bug"
# runs = "browser"
# exit = 0
# ///

import trace

SOURCE = """
def gate(errors, limit):
    if errors > limit:
        return "roll back"
    return "go on"
"""


def build(source):
    space = {"__file__": "gate.py"}  # a name, or it is not traced
    exec(source, space)
    return space["gate"]


def weak(gate):
    assert gate(9, 5) == "roll back"
    assert gate(1, 5) == "go on"


def strong(gate):
    weak(gate)
    assert gate(5, 5) == "go on"


def lines_run(test, gate):
    counter = trace.Trace(trace=0)
    counter.runfunc(test, gate)
    return sum(file == "<string>" for file, _ in counter.results().counts)


for test in (weak, strong):
    print(test.__name__, "runs", lines_run(test, build(SOURCE)), "of 3 lines")
    try:
        test(build(SOURCE.replace(">", ">=")))
        print("  errors >= limit survives")
    except AssertionError:
        print("  errors >= limit is caught")
