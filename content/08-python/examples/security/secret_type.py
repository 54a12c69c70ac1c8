# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A Secret type that hides its value in prints, JSON and copies"
# runs = "browser"
# exit = 0
# ///

import dataclasses
import json


class Secret:
    __slots__ = ("_value",)

    def __init__(self, value):
        self._value = value

    def reveal(self):
        """The only way out, so that a search finds every use."""
        return self._value

    def __repr__(self):
        return "Secret('***')"

    def __reduce__(self):
        raise TypeError("a Secret is not copied or pickled")


@dataclasses.dataclass
class Config:
    host: str
    token: Secret


config = Config("db-1", Secret("t0ken-4711"))
print(config)
print(f"connecting with {config.token}")
for copy in (vars, dataclasses.asdict):
    try:
        print(json.dumps(copy(config)))
    except TypeError as error:
        print(f"{copy.__name__}: {error}")
print("Authorization header:", len(config.token.reveal()), "characters")
