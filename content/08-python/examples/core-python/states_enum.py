# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A fixed set of states: Enum, StrEnum, IntEnum"
# runs = "browser"
# exit = 0
# ///

import json
from enum import Enum, IntEnum, StrEnum


class State(StrEnum):  # the members are texts too
    UP = "up"
    DOWN = "down"
    UNKNOWN = "unknown"


class Severity(IntEnum):  # the members can be ordered
    INFO = 1
    WARNING = 2
    CRITICAL = 3


class Colour(Enum):  # equal to nothing but its own members
    GREEN = "green"


def next_step(state):
    match state:
        case State.UP:
            return "nothing to do"
        case State.DOWN:
            return "restart"
        case State.UNKNOWN:
            return "ask again"
    raise AssertionError(state)  # a new member was forgotten above


print("all:      ", [state.value for state in State])
print("from text:", repr(State("down")), next_step(State("down")))
try:
    State("dwon")
except ValueError as error:
    print("refused:  ", error)
try:
    State.DWON
except AttributeError:
    print("refused:   State.DWON, also by a type checker")
print("equal:    ", State.UP == "up", Colour.GREEN == "green")
print("worst:    ", max([Severity.INFO, Severity.CRITICAL]).name)
print("as JSON:  ", json.dumps({"state": State.UP, "n": Severity.WARNING}))
try:
    json.dumps({"colour": Colour.GREEN})
except TypeError as error:
    print("TypeError:", error)
