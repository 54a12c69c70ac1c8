# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Circuit breaker: closed, open, half-open"
# runs = "browser"
# exit = 0
# ///

class Open(Exception):
    """The breaker refuses the call without making it."""


class Breaker:
    def __init__(self, limit, pause, clock):
        self.limit, self.pause, self.clock = limit, pause, clock
        self.failures, self.opened = 0, None

    @property
    def state(self):
        if self.opened is None:
            return "closed"
        waited = self.clock() - self.opened
        return "half-open" if waited >= self.pause else "open"

    def call(self, function):
        if self.state == "open":
            raise Open
        try:
            result = function()
        except OSError:
            self.failures += 1
            if self.state == "half-open" or self.failures >= self.limit:
                self.opened = self.clock()
            raise
        self.failures, self.opened = 0, None
        return result


def down():
    raise ConnectionRefusedError


now, made = 0, []
breaker = Breaker(limit=2, pause=30, clock=lambda: now)
for now, function in [
    (0, down), (1, down), (2, down), (31, down), (32, down), (70, lambda: "ok"),
]:
    before = breaker.state
    try:
        result = breaker.call(function)
    except OSError:
        result = "failed"
    except Open:
        result = "not called"
    print(f"t={now:<3} {before:<9} {result:<10} -> {breaker.state}")
