# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "The same stall seen by a closed and by an open load generator"
# runs = "browser"
# exit = 0
# ///

import heapq
import math

SERVICE = 0.010  # seconds for each request; one worker, so 100 a second
STALL = (10.0, 12.0)  # in this time the service answers nothing
DURATION, WARM_UP = 22.0, 2.0  # the first seconds are not counted
COLD = 0.050  # seconds for each request in the first second


def service():
    """Return a function: when is a request done that arrives at t?"""
    free = 0.0

    def serve(arrival):
        nonlocal free
        start = max(arrival, free)
        if STALL[0] <= start < STALL[1]:
            start = STALL[1]
        free = start + (COLD if start < 1 else SERVICE)
        return free

    return serve


def closed(users):
    """Each user sends, waits for the answer, and sends again."""
    serve, samples = service(), []
    ready = [0.0] * users
    while ready[0] < DURATION:
        sent = heapq.heappop(ready)
        done = serve(sent)
        samples.append((sent, done - sent))
        heapq.heappush(ready, done)
    return samples


def open_model(rate):
    """A request at each point of a schedule, whatever came back."""
    serve = service()
    times = [number / rate for number in range(int(DURATION * rate))]
    return [(due, serve(due) - due) for due in times]


def omitting(rate):
    """One thread that wants to keep a rate, but measures from its send."""
    serve, samples, free = service(), [], 0.0
    for number in range(int(DURATION * rate)):
        sent = max(number / rate, free)  # it still waits for the last answer
        free = serve(sent)
        samples.append((sent, free - sent))
    return samples


def report(title, samples, since=WARM_UP):
    times = sorted(t for sent, t in samples if sent >= since)

    def at(share):
        return times[math.ceil(share * len(times)) - 1] * 1000

    slow = sum(t > 0.1 for t in times)
    print(f"{title:24} {len(times):5} {slow:5} {at(0.5):6.0f} "
          f"{at(0.99):6.0f} {times[-1] * 1000:6.0f}")


print(f"{'milliseconds':24} {'sent':>5} {'>100':>5} {'p50':>6} {'p99':>6}",
      f"{'max':>6}")
report("closed, 1 user", closed(1))
report("closed, 20 users", closed(20))
report("50/s, from the send", omitting(50))
report("50/s, from the schedule", open_model(50))
report("the same, with warm-up", open_model(50), since=0)
report("open, 120/s", open_model(120))
