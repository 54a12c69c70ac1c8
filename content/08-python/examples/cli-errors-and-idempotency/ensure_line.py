# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Ensure a line or a setting in a file, and report whether it changed"
# runs = "linux"
# exit = 0
# ///

import contextlib
import os
import re
import stat
import tempfile
from pathlib import Path


def rows(text):
    # splitlines() would also cut at \f and \x85, inside somebody's line
    return text.removesuffix("\n").split("\n") if text else []


def with_line(text, line):
    """Return text with this line in it, once."""
    lines = rows(text)
    return text if line in lines else "\n".join([*lines, line]) + "\n"


def with_setting(text, key, value):
    """Return text in which key is set once, to value."""
    assignment = re.compile(rf"\s*{re.escape(key)}\s*=")
    lines, found = [], False
    for line in rows(text):
        if assignment.match(line):
            if found:
                continue  # a second one would win, or lose: take it out
            line, found = f"{key} = {value}", True
        lines.append(line)
    if not found:
        lines.append(f"{key} = {value}")
    return "\n".join(lines) + "\n"


def ensure(path, change, mode=0o644, dry_run=False):
    """Apply change(text) to a file. Return True if it had to change."""
    path = Path(path).resolve()  # a link stays; its target is replaced
    try:
        with open(path, encoding="utf-8", newline="") as file:
            old, before = file.read(), os.fstat(file.fileno())
    except FileNotFoundError:
        old, before = "", None
    new = change(old)
    if new == old:
        return False
    if not dry_run:
        replace(path, new, before, mode)
    return True


def replace(path, text, before, mode):
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(
            handle, "w", encoding="utf-8", newline=""
        ) as file:
            file.write(text)
            file.flush()
            if before:  # mkstemp made it 0600, and ours
                os.fchown(handle, before.st_uid, before.st_gid)
                mode = stat.S_IMODE(before.st_mode)
            os.fchmod(handle, mode)
            os.fsync(handle)  # on the disk before the name leads to it
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)  # and now the name, too
    finally:
        os.close(folder)


def swappiness(text):
    return with_setting(text, "vm.swappiness", 10)


config, link = Path("sysctl.conf"), Path("current.conf")
link.symlink_to(config)
for dry_run in (True, False, False):
    changed = ensure(link, swappiness, dry_run=dry_run)
    print(f"dry run {dry_run}: changed: {changed}, exists: {config.exists()}")
print(stat.filemode(config.stat().st_mode), "still a link:", link.is_symlink())

text = "vm.swappiness = 60\n# vm.swappiness = 1\nvm.swappiness=30\n"
for name, new in (
    ("line", with_line(text, "vm.swappiness = 10")),
    ("setting", swappiness(text)),
):
    print(f"ensure a {name}:", *new.splitlines(), sep="\n    ")
print("left over:", [path.name for path in Path().glob(".sysctl*")])
