# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Retention with an injected clock and a dry run"
# runs = "browser"
# exit = 0
# ///

import os
from pathlib import Path

DAY = 86_400


def expired(folder, days, now, pattern="*.log"):
    """Regular files older than some days, oldest first; no links."""
    found = []
    for path in folder.glob(pattern):
        info = path.lstat()
        if path.is_symlink() or not path.is_file():
            continue
        if now - info.st_mtime > days * DAY:
            found.append((info.st_mtime, path.name, path))
    return [path for _, _, path in sorted(found)]


folder, now = Path("logs"), 1_714_557_600
folder.mkdir()
for name, age in (("a.log", 1), ("b.log", 40), ("c.log", 31), ("d.txt", 90)):
    (folder / name).write_text("x")
    os.utime(folder / name, (now - age * DAY,) * 2)
(folder / "current.log").symlink_to("b.log")

old = expired(folder, 30, now)
print([path.name for path in old])
print(f"dry-run: {len(old)} files")
for path in old:
    path.unlink(missing_ok=True)  # somebody may have been faster
print("left:", sorted(path.name for path in folder.iterdir()))
