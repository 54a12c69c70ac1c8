"""Keep a managed block in a file that people edit, too."""

import contextlib
import os
import stat
import tempfile
from pathlib import Path


def new_text(old, name, lines):
    """Return old with exactly this block; without it if lines is None."""
    begin, end = f"# BEGIN managed: {name}", f"# END managed: {name}"
    block = []
    if lines is not None:
        block = [f"{line}\n" for line in (begin, *lines, end)]
    # splitlines() would also cut at \f, \x85 and others
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
    replace(path, text)
    return True


def replace(path, text, mode=0o644):
    """Give path this text in one step; a new file gets the mode."""
    # in the same folder, since a rename works within one filesystem only
    handle, partial = tempfile.mkstemp(dir=path.parent)
    try:
        with open(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            with contextlib.suppress(FileNotFoundError):
                old = path.stat()
                mode = stat.S_IMODE(old.st_mode)
                os.fchown(handle, old.st_uid, old.st_gid)
            os.fchmod(handle, mode)  # mkstemp made it 0600
            os.fsync(handle)  # text and mode are on the disk
        os.replace(partial, path)
    except BaseException:
        os.unlink(partial)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)  # and so is the rename
    finally:
        os.close(folder)
