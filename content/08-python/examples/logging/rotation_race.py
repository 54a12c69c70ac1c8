# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Two writers rotate one file: the unlucky order, replayed"
# runs = "linux"
# exit = 1
# ///

import logging
import logging.handlers
import sys
from pathlib import Path

RotatingFileHandler = logging.handlers.RotatingFileHandler


class Interrupted(RotatingFileHandler):
    """Its process loses the CPU just before the rename."""

    other = None

    def rotate(self, source, dest):
        self.other.doRollover()  # the other process rotates meanwhile
        super().rotate(source, dest)


def worker(name, handler):
    log = logging.getLogger(name)
    log.propagate = False
    log.addHandler(handler)
    return log


options = {"maxBytes": 100, "backupCount": 5}  # room for more than is written
first, second = RotatingFileHandler("app.log", **options), Interrupted(
    "app.log", **options
)
second.other = first
logs = [worker("w1", first), worker("w2", second)]
for number in range(10):
    logs[number % 2].warning("line %02d of 10", number)

for path in sorted(Path().glob("app.log*")):
    print(path.name, path.read_text().split("\n")[:-1])
kept = sum(p.read_text().count("\n") for p in Path().glob("app.log*"))
print(f"{kept} of 10 lines kept")
sys.exit(0 if kept == 10 else 1)
