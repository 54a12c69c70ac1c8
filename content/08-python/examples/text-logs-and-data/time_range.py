# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "The last ten minutes of a large log, found by bisection"
# runs = "browser"
# exit = 0
# ///

import os
from datetime import datetime, timedelta, timezone
from pathlib import Path

LONGEST = 1 << 20  # a line without an end must not fill the memory


# region search
def stamp(line):
    """The time at the start of an entry, or None."""
    try:
        time = datetime.fromisoformat(line[:20].decode("ascii"))
    except ValueError:  # a traceback, or half a line
        return None
    return time if time.tzinfo else None


class Reader:
    """Read lines of a file that is open as bytes, and count them."""

    def __init__(self, file):
        self.file, self.lines = file, 0

    def entry_from(self, position):
        """(start, time) of the first entry at or after position, or None."""
        if position:  # go to the start of a line
            self.file.seek(position - 1)
            self.file.readline(LONGEST)
            self.lines += 1
        else:
            self.file.seek(0)
        while True:
            start = self.file.tell()
            line = self.file.readline(LONGEST)
            self.lines += 1
            if not line:
                return None
            if time := stamp(line):
                return start, time

    def find(self, cutoff):
        """The position of the first entry that is not older than cutoff."""
        low, high = 0, os.fstat(self.file.fileno()).st_size
        while low < high:
            middle = (low + high) // 2
            entry = self.entry_from(middle)
            if entry is None or entry[1] >= cutoff:
                high = middle
            else:
                low = entry[0] + 1
        entry = self.entry_from(low)
        return entry[0] if entry else None


def since(path, cutoff, cost=None):
    """Yield the lines from the first entry that is not older than cutoff."""
    with open(path, "rb") as file:
        reader = Reader(file)
        start = reader.find(cutoff)
        if cost is not None:
            cost.append(reader.lines)
        if start is None:
            return
        file.seek(start)
        while line := file.readline(LONGEST):
            yield line.decode("utf-8", "backslashreplace").rstrip("\n")


# endregion
path = Path("app.log")
begin = datetime(2027, 3, 1, tzinfo=timezone.utc)
with path.open("w", encoding="utf-8", newline="\n") as file:
    for second in range(100_000):  # a bit more than a day
        time = begin + timedelta(seconds=second)
        file.write(f"{time.isoformat()[:19]}Z request {second}\n")
        if second % 1000 == 999:
            file.write("Traceback (most recent call last):\n  …\nOSError\n")

now = begin + timedelta(seconds=99_999)  # a parameter, and not the clock
cost = []
lines = list(since(path, now - timedelta(minutes=10), cost))
print("lines:", len(lines), "| read by the search:", *cost)
print("first:", lines[0])
print("last: ", lines[-1])
everything = path.read_text("utf-8").splitlines()
for cutoff in (begin - timedelta(days=1), now, now + timedelta(seconds=1)):
    found = list(since(path, cutoff))
    slow = next((place for place, line in enumerate(everything)
                 if (time := stamp(line.encode())) and time >= cutoff), None)
    expected = [] if slow is None else everything[slow:]
    print(len(found), "lines, the same as a full scan:", found == expected)
