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
    if name == "router":
        raise TimeoutError("no answer, so it may exist")
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
            try:
                create(name)
            except TimeoutError:  # nobody knows: undo this one as well
                stack.callback(undo, name)
                raise
            stack.callback(undo, name)
        stack.pop_all()  # success: keep everything


failed = False
for names in (["network", "router"], ["network", "disk", "server"]):
    left_over = []
    try:
        provision(names, left_over)
    except Exception as error:  # whatever failed, say what is left behind
        failed = True
        print(f"failed: {error}", file=sys.stderr)
        print(f"left behind: {', '.join(left_over) or 'nothing'}",
              file=sys.stderr)
sys.exit(1 if failed else 0)
