# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Merge logs by time: several files open in one with"
# runs = "browser"
# exit = 0
# ///

import heapq
from contextlib import ExitStack
from pathlib import Path

Path("web.log").write_text(
    "10:00:01 web start\n10:00:05 web GET /\n", encoding="utf-8"
)
Path("db.log").write_bytes(b"10:00:02 db start\n10:00:04 db slow \xff")
# A byte that is not UTF-8, and a \r, must come out as they went in.
AS_IT_IS = {"encoding": "utf-8", "errors": "surrogateescape", "newline": "\n"}


def stamp(line):
    return line.split(" ", 1)[0]


def whole(file):
    for line in file:  # the last line of a file may have no newline
        yield line if line.endswith("\n") else line + "\n"


# Two files: both close, also when the second open() fails.
with (
    open("web.log", encoding="utf-8") as web,
    open("merged.log", "w", encoding="utf-8") as merged,
):
    for line in web:
        merged.write(line.upper())
print(web.closed, merged.closed)


def merge(paths, target):
    """Merge files that are each sorted by time, one line of each in memory."""
    new = Path(f"{target}.new")
    with ExitStack() as stack:  # as many as there are paths
        files = [
            stack.enter_context(open(path, **AS_IT_IS)) for path in paths
        ]
        # Only now the output: a missing input must not leave an empty one.
        output = stack.enter_context(open(new, "w", **AS_IT_IS))
        output.writelines(heapq.merge(*map(whole, files), key=stamp))
    new.replace(target)  # the target is never half written


merge(["web.log", "db.log"], "merged.log")
print(Path("merged.log").read_text("utf-8", "backslashreplace"), end="")
try:
    merge(["web.log", "mail.log"], "none.log")
except FileNotFoundError as error:
    print(error.strerror, error.filename, Path("none.log").exists())
