# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "The last lines of a large file, read from its end"
# runs = "browser"
# exit = 0
# ///

import os
from pathlib import Path


def last_lines(path, count, block=65_536, limit=16 << 20):
    """The last lines as bytes; ValueError when they are over the limit."""
    if count < 1:
        return [], 0
    with open(path, "rb") as file:
        position = file.seek(0, os.SEEK_END)
        data, read = b"", 0
        # one line break more than lines: it ends the line before them
        while position > 0 and data.count(b"\n") <= count:
            if read >= limit:
                raise ValueError(f"the last {count} lines are too long")
            step = min(block, position)
            position -= step
            file.seek(position)
            data = file.read(step) + data
            read += step
    lines = data.split(b"\n")  # splitlines() would also cut at a lone \r
    if not lines[-1]:
        lines.pop()  # the file ends with a line break
    return lines[-count:], read


log = Path("app.log")
with log.open("w", encoding="utf-8") as file:
    for number in range(100_000):
        file.write(f"request {number} took 12 ms, Zoë\n")
    file.write("panic: no line break at the end")
lines, read = last_lines(log, 3)
for line in lines:
    print(line.decode("utf-8", "replace"))
print(f"read {read} of {log.stat().st_size} bytes")

log.write_bytes(b"only\n")
print(last_lines(log, 3)[0], last_lines(log, 0)[0])
log.write_bytes(b"")
print(last_lines(log, 3)[0])
log.write_bytes(b"x" * 1000)
try:
    last_lines(log, 3, block=100, limit=500)
except ValueError as error:
    print("ValueError:", error)
