# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "ExitStack: undo the steps that succeeded, last one first"
# runs = "browser"
# exit = 1
# ///

import sys
from contextlib import ExitStack


class QuotaError(Exception):
    """The cloud refused a resource."""


def create(name):
    if name == "server":
        raise QuotaError(f"quota for {name}")
    print("create", name)


def delete(name):
    if name == "disk":
        raise TimeoutError("no answer")
    print("delete", name)


def provision(names, left_over):
    def undo(name):
        try:
            delete(name)
        except Exception as error:  # must not hide the first error
            left_over.append(name)
            print(f"cannot delete {name}: {error}", file=sys.stderr)

    with ExitStack() as stack:
        for name in names:
            create(name)
            stack.callback(undo, name)
        stack.pop_all()  # success: keep everything


left_over = []
try:
    provision(["network", "disk", "server"], left_over)
except QuotaError as error:
    print(f"failed: {error}", file=sys.stderr)
    sys.exit(f"left behind: {', '.join(left_over) or 'nothing'}")
