# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Capped exponential backoff with full jitter and a deadline"
# runs = "browser"
# exit = 0
# ///

import random


class Transient(Exception):
    """A failure that a repeated, idempotent call may survive."""


def retry(call, *, attempts, base, cap, budget, rng, sleep):
    """Call until it succeeds; sleep a random time below a growing bound."""
    spent = 0.0
    for attempt in range(attempts):
        try:
            return call()
        except Transient as error:
            pause = rng.uniform(0, min(cap, base * 2**attempt))
            if attempt == attempts - 1 or spent + pause > budget:
                raise
            spent += pause
            print(f"attempt {attempt + 1} failed: {error}; ", end="")
            print(f"sleeping {pause:.2f}s")
            sleep(pause)


def flaky(failures):
    def call():
        if failures:
            raise Transient(failures.pop(0))
        return "ok"

    return call


policy = {"base": 1, "cap": 8, "budget": 10, "sleep": lambda seconds: None}
call = flaky(["reset", "503"])
print(retry(call, attempts=4, rng=random.Random(7), **policy))
try:
    retry(flaky(["503"] * 9), attempts=3, rng=random.Random(7), **policy)
except Transient as error:
    print("gave up:", error)
