# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "wc in Python: lines, words and bytes in blocks of fixed size"
# runs = "linux"
# exit = 1
# ///

import io
import os
import sys
from pathlib import Path

BLOCK = 1 << 16
SPACE = b" \t\n\r\v\f"


def count(file, block=BLOCK):
    """Return the lines, words and bytes of a binary file."""
    lines = words = size = 0
    in_word = False  # did the last block end inside a word?
    while data := file.read(block):
        lines += data.count(b"\n")
        size += len(data)
        parts = len(data.split())
        if in_word and data[:1] not in SPACE:
            parts -= 1  # the first part continues the word from before
        words += parts
        in_word = data[-1:] not in SPACE
    return lines, words, size


def main(names, stdin):
    """The program itself calls main(sys.argv[1:], sys.stdin.buffer)."""
    # A name that is not UTF-8 goes out as the bytes that came in.
    sys.stdout.reconfigure(errors="surrogateescape")
    status, total = 0, [0, 0, 0]
    for name in names or ["-"]:
        try:
            if name == "-":
                numbers = count(stdin)
            else:
                with open(name, "rb") as file:
                    numbers = count(file)
        except OSError as error:
            print(f"wc: {name}: {error.strerror}", file=sys.stderr)
            status = 1
            continue
        total = [a + b for a, b in zip(total, numbers, strict=True)]
        print("{:>4} {:>3} {:>4} {}".format(*numbers, name))
    if len(names) > 1:
        print("{:>4} {:>3} {:>4} total".format(*total))
    return status


Path("app.log").write_text("up\nZürich down\n", encoding="utf-8")
Path("cut.log").write_text("no newline at the end", encoding="utf-8")
Path("empty.log").touch()
os.mkdir("folder.log")
stdin = io.BytesIO(b"  a pipe\n")
names = ["app.log", "cut.log", "empty.log", "folder.log", "gone.log", "-"]
status = main(names, stdin)

with open("app.log", "rb") as file:
    print("blocks of 4 bytes agree:", count(file, block=4) == (2, 3, 16))
text = Path("app.log").read_text(encoding="utf-8")
print(f"{len(text)} characters are {len(text.encode())} bytes")
sys.exit(status)
