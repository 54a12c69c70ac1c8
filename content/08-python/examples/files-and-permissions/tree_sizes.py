# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Which folders use the disk: walk, sum, and count what was missed"
# runs = "linux"
# exit = 0
# ///

import os
from pathlib import Path


def sizes(top, skip=frozenset(), lstat=os.lstat):
    """Bytes below each child of top, and the errors on the way."""
    totals, seen, errors = {}, set(), []
    for folder, folders, files in os.walk(top, onerror=errors.append):
        folders[:] = [name for name in folders if name not in skip]
        child = os.path.relpath(folder, top).split(os.sep)[0]
        for name in files:
            try:
                info = lstat(os.path.join(folder, name))
            except OSError as error:  # deleted since the folder was listed
                errors.append(error)
                continue
            if (info.st_dev, info.st_ino) in seen:
                continue  # a second name of a file that is counted already
            seen.add((info.st_dev, info.st_ino))
            totals[child] = totals.get(child, 0) + info.st_size
    return sorted(totals.items(), key=lambda item: -item[1]), errors


for name, size in {
    "var/log/app.log": 700, "var/log/old/app.log.1": 300,
    "var/cache/big.bin": 5000, "var/lib/db": 1500, "var/lib/temp": 10,
}.items():
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(b"x" * size)
Path("var/lib/copy").hardlink_to("var/lib/db")


def lstat_after_cleanup(path):
    if path.endswith("temp"):  # a job deletes it between listing and looking
        os.unlink(path)
    return os.lstat(path)


report, errors = sizes("var", {"cache"}, lstat_after_cleanup)
for child, size in report:
    print(f"{size:>6} {child}")
for error in errors:
    print(f"not counted: {error.filename}: {error.strerror}")
print("missing folder:", sizes("mnt/backup"))
