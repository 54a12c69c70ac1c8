# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Too many failures of one client: a window for each, and bounded"
# runs = "browser"
# exit = 0
# ///

from collections import OrderedDict, deque


class Windows:
    """Count events of each key in the last seconds."""

    def __init__(self, seconds, limit, max_keys):
        self.seconds, self.limit, self.max_keys = seconds, limit, max_keys
        self.recent = OrderedDict()  # key -> times, least recently seen first
        self.forgotten = 0

    def add(self, key, time):
        """True when this event is the one that exceeds the limit."""
        while self.recent:  # keys without an event in the window go first
            oldest, times = next(iter(self.recent.items()))
            if times[-1] > time - self.seconds:
                break
            del self.recent[oldest]
        if key not in self.recent and len(self.recent) >= self.max_keys:
            self.recent.popitem(last=False)
            self.forgotten += 1
        # No more than limit + 1 times are needed for the decision.
        times = self.recent.setdefault(key, deque(maxlen=self.limit + 1))
        self.recent.move_to_end(key)
        before = self.over(times, time)
        times.append(time)
        return self.over(times, time) and not before

    def over(self, times, now):
        return sum(time > now - self.seconds for time in times) > self.limit


EVENTS = (  # seconds, address: one failed login each
    [(second, "203.0.113.9") for second in range(0, 20, 2)]
    + [(second, "198.51.100.7") for second in range(0, 300, 25)]
    + [(100, "192.0.2.1"), (101, "192.0.2.2"), (102, "192.0.2.3")]
    + [(second, "203.0.113.9") for second in range(200, 206)]
)

windows = Windows(seconds=60, limit=3, max_keys=3)
most = 0
for second, address in sorted(EVENTS):
    if windows.add(address, second):
        print(f"second {second}: {address} failed more than 3 times in 60 s")
    most = max(most, len(windows.recent))
print("keys at most:", most, "| forgotten:", windows.forgotten,
      "| left:", list(windows.recent))
