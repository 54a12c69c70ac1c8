# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Following a log across partial lines, truncation and rotation"
# runs = "linux"
# exit = 0
# ///

import os
from pathlib import Path


class Tail:
    """Read the new whole lines of a file that may be rotated or truncated."""

    def __init__(self, path):
        self.path, self.file, self.rest, self.reopened = path, open(path), "", 0

    def poll(self):
        lines = self.drain()
        try:
            now = os.stat(self.path)
        except FileNotFoundError:
            return lines  # between rename and create: try again next time
        mine = os.fstat(self.file.fileno())
        if (now.st_dev, now.st_ino) != (mine.st_dev, mine.st_ino):
            self.file.close()
            self.file, self.rest = open(self.path), ""
            self.reopened += 1
        elif now.st_size < self.file.tell():  # truncated in place
            self.file.seek(0)
            self.rest = ""
        return lines + self.drain()

    def drain(self):
        self.rest += self.file.read()
        *whole, self.rest = self.rest.split("\n")
        return whole


log = Path("app.log")
log.write_text("one\ntw")
tail = Tail(log)
print(tail.poll())
with log.open("a") as file:
    file.write("o\nthree\n")
log.rename("app.log.1")
log.write_text("four\n")
print(tail.poll(), "reopened", tail.reopened)
log.write_text("5\n")  # copytruncate: same inode, shorter
print(tail.poll(), "reopened", tail.reopened)
