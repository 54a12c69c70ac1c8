# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Compare two folders with filecmp.dircmp, and by content"
# runs = "linux"
# exit = 1
# ///

import filecmp
import os
import sys
from pathlib import Path


def differences(left, right):
    """(kind, path) for each difference of two trees, by content."""
    found = []
    compared = filecmp.dircmp(left, right, ignore=[])
    try:
        found += [("only left", Path(left, n)) for n in compared.left_only]
    except OSError as error:  # the first access lists both folders
        return [("unreadable", Path(error.filename))]
    found += [("only right", Path(right, name))
              for name in compared.right_only]
    # one is a file and the other a folder, or it could not be examined
    found += [("kind", Path(left, name)) for name in compared.common_funny]
    # dircmp says "same" after a look at size and time: read the bytes
    _, other, failed = filecmp.cmpfiles(
        left, right, compared.common_files, shallow=False
    )
    found += [("differs", Path(left, name)) for name in other]
    found += [("unreadable", Path(left, name)) for name in failed]
    for name in compared.common_dirs:
        if Path(left, name).is_symlink() or Path(right, name).is_symlink():
            found.append(("link", Path(left, name)))  # do not follow
        else:
            found += differences(Path(left, name), Path(right, name))
    return sorted(found)


def status(found):
    """0 the same, 1 different, 2 not known, as with diff."""
    if any(kind == "unreadable" for kind, _ in found):
        return 2
    return 1 if found else 0


for name, text in {
    "live/app.conf": "workers = 2", "copy/app.conf": "workers = 4",
    "live/conf.d/db": "port = 1", "copy/conf.d/db": "port = 2",
    "live/same": "x", "copy/same": "x", "live/new": "x", "copy/gone": "x",
    "live/kind/file": "x", "copy/kind": "x",
}.items():
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")
    os.utime(name, (0, 0))  # equal size and equal time
Path("live/loop").symlink_to(".")
Path("copy/loop").symlink_to(".")

top = filecmp.dircmp("live", "copy")
print("left_only ", top.left_only, "right_only", top.right_only)
print("same_files", sorted(top.same_files), "diff_files", top.diff_files)
print("subdirs   ", sorted(top.subdirs), "funny", top.common_funny)
print("by content:")
result = differences("live", "copy")
for kind, path in result:
    print(f"  {kind:10} {path}")
missing = differences("live", "backup")
print("status", status(missing), *(f"{kind} {p}" for kind, p in missing))
sys.exit(status(result))
