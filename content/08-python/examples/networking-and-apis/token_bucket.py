# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Token bucket: a rate limit with a burst, tested with its own clock"
# runs = "browser"
# exit = 0
# ///

import threading


class TokenBucket:
    """Allow `rate` calls a second, and bursts of up to `burst`."""

    def __init__(self, rate, burst, clock):
        if rate <= 0 or burst < 1:
            raise ValueError("rate must be positive, burst at least 1")
        self.rate, self.burst, self.clock = rate, burst, clock
        self.tokens, self.last = float(burst), clock()
        self.lock = threading.Lock()  # several threads share one limit

    def allow(self):
        """Take a token and return True, or return False at once."""
        with self.lock:
            now = self.clock()
            gained = max(0.0, now - self.last) * self.rate
            self.tokens = min(self.burst, self.tokens + gained)
            self.last = now
            if self.tokens < 1:
                return False
            self.tokens -= 1
            return True


times = iter([0, 0, 0, 0, 1.0, 1.5, 2.0, 10, 10])
bucket = TokenBucket(rate=1, burst=2, clock=lambda: next(times))
print([bucket.allow() for _ in range(8)])
