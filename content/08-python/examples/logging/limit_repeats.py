# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A filter that limits repeated log records and counts what it drops"
# runs = "browser"
# exit = 0
# ///

import logging
import sys
import threading
import time


class LimitRepeats(logging.Filter):
    """Let each message through `most` times in `seconds`; count the rest."""

    def __init__(self, most=2, seconds=60, keys=1000, now=time.monotonic):
        super().__init__()
        self.most, self.seconds, self.keys, self.now = most, seconds, keys, now
        self.seen = {}  # key: start of the window, passed, dropped
        self.lost = 0  # dropped records of keys that were removed
        self.lock = threading.Lock()

    def filter(self, record):
        record.dropped = ""
        # The template and not the text: "host %s" is one key for all hosts.
        key = record.name, record.levelno, str(record.msg)
        with self.lock:
            start, passed, dropped = self.seen.get(key, (self.now(), 0, 0))
            if self.now() - start >= self.seconds:
                if dropped:
                    record.dropped = f" [{dropped} more were dropped]"
                start, passed, dropped = self.now(), 0, 0
            if key not in self.seen and len(self.seen) >= self.keys:
                # A bound for the memory, and the counts are kept.
                self.lost += sum(entry[2] for entry in self.seen.values())
                self.seen.clear()
            keep = passed < self.most
            if keep and self.lost:
                record.dropped += f" [{self.lost} others were dropped]"
                self.lost = 0
            self.seen[key] = (start, passed + keep, dropped + (not keep))
        return keep


clock = [0.0]
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(levelname)s %(message)s%(dropped)s"))
handler.addFilter(LimitRepeats(now=lambda: clock[0]))
log = logging.getLogger("shop")
log.addHandler(handler)

for number in range(500):
    log.warning("no answer from %s", f"db-{number % 3}")
log.error("the order %s is lost", 17)
clock[0] = 61
log.warning("no answer from %s", "db-1")
