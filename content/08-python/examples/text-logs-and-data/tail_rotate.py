# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "tail -F in Python: partial lines, truncation and rotation"
# runs = "linux"
# exit = 0
# ///

import os
from pathlib import Path

CHUNK, LONGEST = 64 * 1024, 1024 * 1024


class Tail:
    """Read the new whole lines of a file that may be rotated or cut."""

    def __init__(self, path):
        self.path, self.file = path, open(path, "rb")
        self.rest, self.leaving, self.reopened = b"", False, 0

    def poll(self):
        """Yield what has arrived since the last call, line by line."""
        yield from self.drain()
        try:
            now = os.stat(self.path)
        except FileNotFoundError:
            return  # between rename and create: look again next time
        mine = os.fstat(self.file.fileno())
        if (now.st_dev, now.st_ino) != (mine.st_dev, mine.st_ino):
            # The writer still has the old file open until it is told of
            # the rotation, so stay with it for one more poll.
            if not self.leaving:
                self.leaving = True
                return
            yield from self.switch()
        elif now.st_size < self.file.tell():  # truncated in place
            yield from self.last()
            self.file.seek(0)
        yield from self.drain()

    def switch(self):
        try:
            file = open(self.path, "rb")
        except FileNotFoundError:  # renamed again since stat()
            return
        yield from self.drain()  # all that came before the switch
        yield from self.last()
        self.file.close()  # not before open(): an inode could be reused
        self.file, self.leaving = file, False
        self.reopened += 1

    def drain(self):
        while chunk := self.file.read(CHUNK):
            *whole, self.rest = (self.rest + chunk).split(b"\n")
            yield from map(self.text, whole)
            if len(self.rest) > LONGEST:  # a line without end
                yield from self.last()

    def last(self):
        """Yield a line whose end will never come: it may be the crash."""
        if self.rest:
            rest, self.rest = self.rest, b""
            yield self.text(rest) + " [no newline]"

    @staticmethod
    def text(line):
        return line.decode("utf-8", errors="backslashreplace")


log, old = Path("app.log"), Path("app.log.1")
log.write_bytes(b"one\ntw\xc3")  # half a line, and half a character
tail = Tail(log)
print("start:    ", *tail.poll(), sep=" | ")
log.rename(old)
with old.open("ab") as file:  # the writer has not reopened it yet
    file.write(b"\xb6\npanic: out of mem")
log.write_bytes(b"three\nfour\n")
print("rotated:  ", *tail.poll(), sep=" | ")
print("next poll:", *tail.poll(), sep=" | ")
log.write_bytes(b"5\n")  # copytruncate: same inode, shorter
print("truncated:", *tail.poll(), sep=" | ")
print("reopened: ", tail.reopened)
