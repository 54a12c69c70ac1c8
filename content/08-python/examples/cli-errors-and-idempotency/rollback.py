# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Undo the steps that succeeded, last one first"
# runs = "browser"
# exit = 1
# ///

import sys
from contextlib import ExitStack


def create(name, fail=False):
    if fail:
        raise RuntimeError(f"quota for {name}")
    print("create", name)


def delete(name):
    print("delete", name)


def provision(steps):
    with ExitStack() as undo:
        for name, fail in steps:
            create(name, fail)
            undo.callback(delete, name)
        undo.pop_all()  # success: keep everything


try:
    provision([("network", False), ("disk", False), ("server", True)])
except RuntimeError as error:
    sys.exit(f"failed: {error}")
