# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "RotatingFileHandler: two writers rotate one file and lose lines"
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

    def rotate(self, source, dest):
        first.warning("line 06 of nine")  # the other finds the file full too
        super().rotate(source, dest)


def process(name, handler_class):
    log = logging.getLogger(name)
    log.propagate = False
    # 100 bytes hold six lines; five backups are more than is ever needed.
    log.addHandler(handler_class(
        "app.log", maxBytes=100, backupCount=5, encoding="utf-8"))
    return log


first = process("w1", RotatingFileHandler)
for number in range(6):
    first.warning("line %02d of nine", number)
second = process("w2", Interrupted)
second.warning("line 07 of nine")  # rotates, and is interrupted
first.warning("line 08 of nine")  # its descriptor leads to the renamed file

kept = 0
for path in sorted(Path().glob("app.log*")):
    lines = path.read_text(encoding="utf-8").splitlines()
    print(path.name, lines)
    kept += len(lines)
print(f"{kept} of 9 lines kept")
sys.exit(0 if kept == 9 else 1)
