# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Search a tree of text files, as grep -rn does"
# runs = "browser"
# exit = 2
# ///

import os
import pathlib
import re
import sys
import tempfile


def is_binary(path):
    """A NUL byte in the first block, as Git tests it."""
    with open(path, "rb") as file:
        return b"\0" in file.read(8192)


def search(root, found, check=is_binary):
    """Yield (path, number, line); OSError objects stand for failures."""
    failures = []
    for folder, folders, names in os.walk(root, onerror=failures.append):
        folders[:] = sorted(name for name in folders if name != ".git")
        for name in sorted(names):
            path = pathlib.Path(folder, name)
            try:
                if path.is_symlink() or not path.is_file() or check(path):
                    continue  # a named pipe would block for ever
                # One byte that is not UTF-8 must not end the search.
                with open(path, encoding="utf-8", errors="replace") as file:
                    for number, line in enumerate(file, start=1):
                        if found.search(line):
                            yield path, number, line.rstrip("\n")
            except OSError as error:
                failures.append(error)
    yield from failures


def shown(name):
    """A name that can be printed, even if it is not valid UTF-8."""
    return str(name).encode("utf-8", "backslashreplace").decode("utf-8")


def main(root, pattern, check=is_binary):
    try:
        found = re.compile(pattern)  # once, and not for each file
    except re.error as error:  # a traceback would end with 1: "no match"
        print(f"bad pattern {pattern!r}: {error}", file=sys.stderr)
        return 2
    matches = failed = 0
    for item in search(root, found, check):
        if isinstance(item, OSError):
            failed += 1
            name = os.path.basename(item.filename or "?")
            print(f"{shown(name)}: {item.strerror}", file=sys.stderr)
        else:
            matches += 1
            path, number, line = item
            print(f"{shown(path.relative_to(root))}:{number}:{line}")
    return 2 if failed else 0 if matches else 1  # the statuses of grep


def locked(path):
    if path.name == "locked.conf":  # stands for a file of another user
        raise PermissionError(13, "Permission denied", str(path))
    return is_binary(path)


with tempfile.TemporaryDirectory() as temporary:
    root = pathlib.Path(temporary)
    (root / "app").mkdir()
    (root / "app/db.conf").write_bytes(b"host=db-1\n# caf\xe9\nport=5432\n")
    (root / "app/web.conf").write_text("host=web-1\nport=80\n", "utf-8")
    (root / "core.bin").write_bytes(b"port=\0\1\2")
    print("status:", main(root, r"^port="))
    print("status:", main(root, r"^user="))
    print("status:", main(root, r"^port=("))
    (root / "locked.conf").write_text("port=1\n", "utf-8")
    status = main(root, r"^port=", locked)
sys.exit(status)
