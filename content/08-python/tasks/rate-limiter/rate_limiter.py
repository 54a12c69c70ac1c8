"""A token bucket."""

import time


class TokenBucket:
    """Lets `rate` requests a second through, and bursts of `capacity`."""

    def __init__(
        self, rate, capacity, clock=time.monotonic, sleep=time.sleep
    ):
        raise NotImplementedError

    def acquire(self, n=1):
        """Take n tokens, waiting if needed. Return the seconds waited."""
        raise NotImplementedError

    def try_acquire(self, n=1):
        """Take n tokens now and return True, or return False."""
        raise NotImplementedError
