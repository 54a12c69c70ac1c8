# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Type hints at run time: no check, so input is narrowed by hand"
# runs = "browser"
# exit = 0
# ///

import json
from dataclasses import dataclass
from typing import cast


@dataclass(frozen=True)
class Target:
    host: str
    port: int


def doubled(timeout: int) -> int:
    return timeout * 2


def target(value: object) -> Target:
    """Turn data from outside into a typed value, or say what is wrong."""
    if not isinstance(value, dict):
        raise ValueError("target: not an object")
    host, port = value.get("host"), value.get("port")
    if not isinstance(host, str) or not host:
        raise ValueError(f"host: {host!r} is not a name")
    # bool is a subclass of int, so True would pass as a port
    if isinstance(port, bool) or not isinstance(port, int):
        raise ValueError(f"port: {port!r} is not a whole number")
    return Target(host, port)  # a checker knows str and int here


print("no check: ", doubled("ab"))
print("cast:     ", type(cast(int, "8080")).__name__)
loaded: object = json.loads('{"host": "web-1", "port": 8080}')
print("narrowed: ", target(loaded))
for text in ('{"host": "web-1", "port": "8080"}', '{"host": "", "port": 1}',
             '{"host": "web-1", "port": true}', "[]"):
    try:
        target(json.loads(text))
    except ValueError as error:
        print("refused:  ", error)
