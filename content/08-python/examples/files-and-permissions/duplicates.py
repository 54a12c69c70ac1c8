# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Find duplicate files: compare sizes first, then hashes"
# runs = "linux"
# exit = 0
# ///

import hashlib
import os
import stat
from collections import defaultdict
from pathlib import Path


def sha256(path):
    """The digest of a file; hashlib reads it in blocks."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def duplicates(top, digest=sha256):
    """Return groups of equal files, what was read, and the errors."""
    by_size, seen, errors = defaultdict(list), set(), []
    for folder, folders, names in os.walk(top, onerror=errors.append):
        folders.sort()  # the same order on each host
        for path in (Path(folder, name) for name in sorted(names)):
            try:
                info = path.lstat()
            except OSError as error:
                errors.append(error)
                continue
            inode = (info.st_dev, info.st_ino)
            # a pipe would block, and a second name takes no space
            if stat.S_ISREG(info.st_mode) and inode not in seen:
                seen.add(inode)
                by_size[info.st_size].append(path)
    by_digest, read = defaultdict(list), []
    for size, paths in by_size.items():
        for path in paths if len(paths) > 1 else ():
            try:
                by_digest[size, digest(path)].append(path)
                read.append(path)
            except OSError as error:  # one bad file does not end the run
                errors.append(error)
    groups = [sorted(paths) for paths in by_digest.values() if len(paths) > 1]
    return sorted(groups), read, errors


def refuse_locked(path):
    if path.name == "locked":
        raise PermissionError(13, "Permission denied", str(path))
    return sha256(path)


for name, text in {
    "data/a": "same", "data/old/a": "same", "data/c": "size",
    "data/d": "longer text", "data/locked": "same",
}.items():
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")
Path("data/new").mkdir()  # as large as data/old, and no file
Path("data/a2").hardlink_to("data/a")
Path("data/link").symlink_to("a")
os.mkfifo("data/pipe")

groups, read, errors = duplicates("data", refuse_locked)
for group in groups:
    print("equal:", *group)
print(f"read {len(read)} files, {len(errors)} error(s)")
for error in errors:
    print(f"not compared: {error.filename}: {error.strerror}")
