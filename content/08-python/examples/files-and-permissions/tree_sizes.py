# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Where the space is: walk, prune, sum"
# runs = "browser"
# exit = 0
# ///

import os
from pathlib import Path

for name, size in {
    "var/log/app.log": 700, "var/log/old/app.log.1": 300,
    "var/cache/big.bin": 5000, "var/lib/db": 1500,
}.items():
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(b"x" * size)
Path("var/lib/copy").hardlink_to("var/lib/db")


def sizes(top, skip=frozenset()):
    """Bytes below each child of top; a file with two names counts once."""
    totals, seen = {}, set()
    for folder, folders, files in os.walk(top):
        folders[:] = [name for name in folders if name not in skip]
        child = os.path.relpath(folder, top).split(os.sep)[0]
        for name in files:
            info = os.lstat(os.path.join(folder, name))
            if (info.st_dev, info.st_ino) in seen:
                continue
            seen.add((info.st_dev, info.st_ino))
            totals[child] = totals.get(child, 0) + info.st_size
    return sorted(totals.items(), key=lambda item: -item[1])


for child, size in sizes("var", skip={"cache"}):
    print(f"{size:>6} {child}")
