# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Work every 300 seconds: no drift, no overlap, and a failure counted"
# runs = "browser"
# exit = 0
# ///

import time


def every(seconds, work, stop, clock=time.monotonic, offset=0.0):
    """Call work at fixed times until stop is set; yield what happened.

    stop is a threading.Event. offset spreads the hosts of a fleet.
    """
    due = clock() + offset
    while not stop.wait(max(0.0, due - clock())):  # a signal ends the wait
        begun = clock()
        try:
            work()
            result = "ok"
        except Exception as error:  # one bad run must not end the loop
            result = f"failed: {error}"
        # The next time on the grid that still lies ahead.
        missed = max(0, int((clock() - due) // seconds))
        due += (missed + 1) * seconds
        yield begun, result, missed


class Simulated:
    """A clock, and an Event whose wait moves the clock."""

    def __init__(self, until):
        self.now, self.until = 0.0, until

    def clock(self):
        return self.now

    def wait(self, timeout):
        self.now = min(self.now + timeout, self.until)
        return self.now >= self.until  # True: somebody asked us to stop


durations = iter([10, 40, None, 700, 20, 5])  # None: this run fails


def work():
    duration = next(durations)
    if duration is None:
        raise ConnectionError("no route to the API")
    world.now += duration


world = Simulated(until=2000.0)
for begun, result, missed in every(300, work, world, world.clock, offset=7):
    note = f", {missed} skipped" if missed else ""
    print(f"t={begun:6.0f}  {result}{note}")
print(f"t={world.now:6.0f}  stopped while waiting")

# The usual loop with the same durations: each one is added to the pause.
now = 7
starts = []
for duration in (10, 40, 0, 700, 20, 5):
    starts.append(now)
    now += duration + 300
print("with sleep(300):", starts)
