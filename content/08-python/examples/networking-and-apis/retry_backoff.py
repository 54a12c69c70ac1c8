# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Backoff with full jitter, a deadline, and Retry-After"
# runs = "browser"
# exit = 0
# ///

import random


class Transient(Exception):
    """A failure that a repeated, idempotent call may survive."""

    def __init__(self, message, retry_after=None):
        super().__init__(message)
        self.retry_after = retry_after  # seconds, if the server said so


# region retry
def retry(call, *, attempts, base, cap, deadline, clock, sleep, rng):
    """Return call(seconds_left); give up at the deadline, calls counted."""
    if attempts < 1:
        raise ValueError("attempts must be at least 1")
    last = None
    for attempt in range(attempts):
        left = deadline - clock()
        if left <= 0:
            raise TimeoutError("no time left for a call") from last
        try:
            return call(left)  # the call's own timeout: what is left
        except Transient as error:
            pause = rng.uniform(0, min(cap, base * 2**attempt))
            if error.retry_after is not None:
                pause += error.retry_after  # never earlier than asked
            if attempt == attempts - 1 or clock() + pause >= deadline:
                raise
            last = error
            sleep(pause)
# endregion


class World:
    """A clock that moves when somebody sleeps or calls."""

    def __init__(self, answers, seconds=0.1):
        self.now, self.answers, self.seconds = 0.0, answers, seconds

    def sleep(self, seconds):
        print(f"  t={self.now:.2f} failed, sleeping {seconds:.2f}")
        self.now += seconds

    def call(self, left):
        self.now += min(self.seconds, left)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def run(self, title, budget=10):
        print(title)
        try:
            result = retry(
                self.call, attempts=4, base=1, cap=8,
                deadline=self.now + budget, clock=lambda: self.now,
                sleep=self.sleep, rng=random.Random(7),
            )
        except (Transient, TimeoutError) as error:
            result = f"gave up: {error}"
        print(f"  t={self.now:.2f} {result}")


World([Transient("reset"), Transient("503"), "ok"]).run("two failures")
World([Transient("429", retry_after=5), "ok"]).run("Retry-After: 5")
World([Transient("429", retry_after=60)]).run("Retry-After: 60")
World([Transient("timed out")] * 4, 30).run("each call would take 30 s")
World([Transient("503")] * 4).run("four failures")
World(["ok"]).run("no time left", budget=0)
