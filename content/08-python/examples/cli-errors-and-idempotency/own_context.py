# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A context manager as a function, and as a class"
# runs = "browser"
# exit = 0
# ///

import os
from contextlib import contextmanager


@contextmanager
def variable(name, value):
    """Set an environment variable for a block, then restore what was."""
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield value  # what "as" gets
    finally:  # without it an exception in the block would skip this
        if before is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = before


class Ignore:
    """Like contextlib.suppress, written out."""

    def __init__(self, *kinds):
        self.kinds, self.seen = kinds, []

    def __enter__(self):
        return self  # what "as" gets

    def __exit__(self, kind, error, traceback):
        # All three are None when nothing was raised.
        if error is not None and isinstance(error, self.kinds):
            self.seen.append(repr(error))
            return True  # a true value stops the exception here
        return False


os.environ.pop("DEPLOY_REGION", None)
try:
    with variable("DEPLOY_REGION", "eu-west-1") as region:
        print("inside:", region, os.environ["DEPLOY_REGION"])
        raise TimeoutError("in the block")
except TimeoutError as error:
    print("after: ", error, os.environ.get("DEPLOY_REGION"))

with Ignore(FileNotFoundError) as ignored:
    os.unlink("gone.tmp")
    print("not reached")
print("ignored:", ignored.seen)
