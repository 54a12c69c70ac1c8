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
import stat
from pathlib import Path

DAY = 86_400


def expired(folder, days, now, pattern="*.log"):
    """Regular files older than some days, oldest first; no links."""
    found = []
    for path in folder.glob(pattern):
        try:
            info = path.lstat()
        except FileNotFoundError:
            continue  # somebody was faster
        if not stat.S_ISREG(info.st_mode):
            continue
        if now - info.st_mtime > days * DAY:
            found.append((info.st_mtime, path.name, path))
    return [path for _, _, path in sorted(found)]


def clean(paths, limit, delete=False):
    if len(paths) > limit:
        raise SystemExit(f"{len(paths)} files to delete, limit {limit}")
    for path in paths if delete else ():
        path.unlink(missing_ok=True)
    print(f"{'deleted' if delete else 'dry-run'}: {len(paths)} files")


folder, now = Path("logs"), 1_714_557_600
folder.mkdir()
for name, age in (("a.log", 1), ("b.log", 40), ("c.log", 31), ("d.txt", 90)):
    (folder / name).write_text("x")
    os.utime(folder / name, (now - age * DAY,) * 2)
(folder / "current.log").symlink_to("b.log")

old = expired(folder, 30, now)
print([path.name for path in old])
clean(old, limit=10)
clean(old, limit=10, delete=True)
print("left:", sorted(path.name for path in folder.iterdir()))
