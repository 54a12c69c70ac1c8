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
        self.path, self.file = path, open(path, "rb")
        self.rest, self.reopened = b"", 0

    def poll(self):
        lines = self.drain()
        try:
            now = os.stat(self.path)
        except FileNotFoundError:
            return lines  # between rename and create: try again next time
        mine = os.fstat(self.file.fileno())
        if (now.st_dev, now.st_ino) != (mine.st_dev, mine.st_ino):
            lines += self.drain()  # written between our read and the rename
            self.file.close()
            self.file, self.rest = open(self.path, "rb"), b""
            self.reopened += 1
        elif now.st_size < self.file.tell():  # truncated in place
            self.file.seek(0)
            self.rest = b""
        return lines + self.drain()

    def drain(self):
        self.rest += self.file.read()
        *whole, self.rest = self.rest.split(b"\n")
        return [line.decode(errors="replace") for line in whole]


log = Path("app.log")
log.write_bytes(b"one\ntw\xc3")  # half a line, and half a character
tail = Tail(log)
print(tail.poll())
with log.open("ab") as file:
    file.write(b"\xb6\nthree\n")
log.rename("app.log.1")
log.write_text("four\n")
print(tail.poll(), "reopened", tail.reopened)
log.write_text("5\n")  # copytruncate: same inode, shorter
print(tail.poll(), "reopened", tail.reopened)
