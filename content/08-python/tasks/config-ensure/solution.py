"""Keep a managed block in a file that people edit, too."""

import os
import shutil
import tempfile
from pathlib import Path


def new_text(old, name, lines):
    """Return old with exactly this block; without it if lines is None."""
    begin, end = f"# BEGIN managed: {name}", f"# END managed: {name}"
    block = []
    if lines is not None:
        block = [f"{line}\n" for line in (begin, *lines, end)]
    # split("\n") would be right, splitlines() also cuts at \f and \x85
    rows = [row + "\n" for row in old.split("\n")]
    rows[-1] = rows[-1][:-1]  # what follows the last line break
    plain = [row.rstrip("\n") for row in rows]
    found = (plain.count(begin), plain.count(end))
    if found == (1, 1) and plain.index(begin) < plain.index(end):
        rows[plain.index(begin) : plain.index(end) + 1] = block
    elif found != (0, 0):
        # guessing where the block ends would delete somebody's lines
        raise ValueError(f"broken markers of {name!r}")
    elif block:
        if rows[-1]:
            rows[-1] += "\n"
        rows += block
    return "".join(rows)


def ensure(path, name, lines, dry_run=False):
    """Make it so. Return whether the file has to change."""
    path = Path(path)
    try:
        # newline="" keeps \r\n as it is
        with open(path, encoding="utf-8", newline="") as file:
            old = file.read()
    except FileNotFoundError:
        old = ""
    text = new_text(old, name, lines)
    if text == old:
        return False
    if dry_run:
        return True
    # in the same folder, since a rename works within one filesystem only
    handle, partial = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, partial)  # mkstemp made it 0600
        os.replace(partial, path)
    except BaseException:
        os.unlink(partial)
        raise
    return True
