"""A token bucket."""

import threading
import time


class TokenBucket:
    """Lets `rate` requests a second through, and bursts of `capacity`."""

    def __init__(
        self, rate, capacity, clock=time.monotonic, sleep=time.sleep
    ):
        if rate <= 0 or capacity <= 0:
            raise ValueError("rate and capacity must be positive")
        self.rate, self.capacity = rate, capacity
        self.clock, self.sleep = clock, sleep
        self.tokens, self.updated = capacity, clock()
        self.lock = threading.Lock()

    def _refill(self, n):
        # more than the capacity would never be there at once
        if not 1 <= n <= self.capacity:
            raise ValueError(f"can't take {n} of {self.capacity}")
        now = self.clock()
        # a monotonic clock never goes back, an injected one may
        gained = max(0, now - self.updated) * self.rate
        self.tokens = min(self.capacity, self.tokens + gained)
        self.updated = now

    def acquire(self, n=1):
        """Take n tokens, waiting if needed. Return the seconds waited."""
        with self.lock:
            self._refill(n)
            # the debt is the reservation: the next caller sees it
            self.tokens -= n
            wait = max(0, -self.tokens / self.rate)
        # outside the lock, or all callers would wait for one sleeper
        if wait:
            self.sleep(wait)
        return wait

    def try_acquire(self, n=1):
        """Take n tokens now and return True, or return False."""
        with self.lock:
            self._refill(n)
            if self.tokens < n:
                return False
            self.tokens -= n
            return True
