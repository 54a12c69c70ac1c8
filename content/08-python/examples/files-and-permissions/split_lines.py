# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Split a large file into pieces of N lines, and put them together"
# runs = "browser"
# exit = 0
# ///

import hashlib
import shutil
from itertools import islice
from pathlib import Path

LONGEST = 1 << 20
MOST = 1000  # three digits: as text, app.log.10 would come before app.log.2


def split(path, lines_each):
    """Write path.000, path.001, …; return their paths."""
    if lines_each < 1:
        raise ValueError(f"{lines_each} lines in each piece")
    path, pieces = Path(path), []
    with path.open("rb") as source:  # bytes: nothing is decoded or changed
        # A line that is longer counts as several, so the memory is bounded.
        lines = iter(lambda: source.readline(LONGEST), b"")
        for first in lines:  # so there is no empty last piece
            if len(pieces) == MOST:
                raise ValueError(f"more than {MOST} pieces of {path}")
            piece = path.with_name(f"{path.name}.{len(pieces):03d}")
            with piece.open("xb") as target:  # x: never over another file
                shutil.copymode(path, piece)  # a private log stays private
                target.write(first)
                target.writelines(islice(lines, lines_each - 1))
            pieces.append(piece)
    return pieces


def digest(*paths):
    """The SHA-256 of the files, one after the other."""
    total = hashlib.sha256()
    for path in paths:
        with open(path, "rb") as file:
            while block := file.read(1 << 20):
                total.update(block)
    return total.hexdigest()


log = Path("app.log")
log.write_bytes(b"".join(b"request %d\n" % n for n in range(9)) + b"cut \xff")
log.chmod(0o640)
pieces = split(log, 4)
for piece in pieces:
    content = piece.read_bytes()
    print(piece, content.count(b"\n"), "line ends,", len(content), "bytes,",
          f"mode {piece.stat().st_mode & 0o777:o}")
print("together the same:", digest(*pieces) == digest(log))
try:
    split(log, 4)
except FileExistsError as error:
    print("refused:", error.filename)
Path("empty.log").touch()
print("empty file:", split("empty.log", 4))
