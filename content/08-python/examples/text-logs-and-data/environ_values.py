# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "os.environ holds text only: numbers, booleans, missing names"
# runs = "browser"
# exit = 1
# ///

import os
import sys

os.environ.pop("API_URL", None)
os.environ.update(WORKERS="4", DEBUG="False", EMPTY="")

print("get:    ", os.environ.get("API_URL"), os.environ.get("API_URL", "x"))
try:
    os.environ["API_URL"]
except KeyError as error:
    print("missing: KeyError", error)
try:
    os.environ["WORKERS"] = 8
except TypeError as error:
    print("number: ", error)
print("text:   ", os.environ["WORKERS"] * 2, int(os.environ["WORKERS"]) * 2)
print("false:  ", bool(os.environ["DEBUG"]))
print("empty:  ", repr(os.environ.get("EMPTY", "default")),
      repr(os.environ.get("EMPTY") or "default"))


def require(environ, *names):
    """Return the values; end with one message that names all missing."""
    missing = [name for name in names if not environ.get(name)]
    if missing:
        sys.exit(f"set these variables: {', '.join(missing)}")
    return [environ[name] for name in names]


require(os.environ, "WORKERS", "API_URL", "EMPTY")
