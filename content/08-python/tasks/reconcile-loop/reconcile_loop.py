"""Make the actual state of an API what is desired."""

import time

OWNER = "reconciler"


class Conflict(Exception):
    """The object has changed since it was listed."""


class TooManyDeletes(Exception):
    """The plan deletes more than is allowed."""


def plan(desired, actual, max_deletes):
    """Return [(verb, name), ...]; no effects."""
    raise NotImplementedError


def reconcile(api, desired, rounds=10, max_deletes=5, sleep=time.sleep):
    """Return True once a list needs no change, else False."""
    raise NotImplementedError
