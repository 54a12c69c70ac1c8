# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Delete old files: injected clock, guards, limit, dry run, exit status"
# runs = "browser"
# exit = 1
# ///

import os
import stat
import sys
from pathlib import Path

DAY = 86_400


def checked(folder):
    """An absolute folder two levels down or more, else ValueError."""
    path = Path(folder).resolve()
    if not os.path.isabs(folder) or len(path.parts) < 3:
        raise ValueError(f"refused to clean {folder!r}")
    return path


def expired(folder, days, now, suffix=".log"):
    """Regular files older than some days, oldest first; no links."""
    found = []
    with os.scandir(folder) as entries:  # raises where glob() finds nothing
        for entry in entries:
            if not entry.name.endswith(suffix):
                continue
            try:
                info = entry.stat(follow_symlinks=False)
            except FileNotFoundError:
                continue  # somebody was faster
            if stat.S_ISREG(info.st_mode) and now - info.st_mtime > days * DAY:
                found.append((info.st_mtime, entry.name, Path(entry.path)))
    return [path for _, _, path in sorted(found)]


def clean(paths, limit, delete=False, remove=os.unlink):
    """Delete, or only show; return the errors. ValueError above limit."""
    if len(paths) > limit:
        raise ValueError(f"{len(paths)} files to delete, the limit is {limit}")
    errors = []
    for path in paths:
        try:
            if delete:
                remove(path)
            print("deleted" if delete else "would delete", path.name)
        except FileNotFoundError:
            print("already gone", path.name)
        except OSError as error:  # remember it, and go on with the rest
            errors.append(f"{path.name}: {error.strerror}")
    return errors


def remove_unless_busy(path):  # stands for a file that may not be deleted
    if path.name == "c.log":
        raise PermissionError(13, "Permission denied")
    path.unlink()


folder, now = Path("srv/logs").absolute(), 1_714_557_600
folder.mkdir(parents=True)
for name, age in (("a.log", 1), ("b.log", 40), ("c.log", 31), ("d.txt", 90)):
    (folder / name).write_text("x", encoding="utf-8")
    os.utime(folder / name, (now - age * DAY,) * 2)
(folder / "current.log").symlink_to("b.log")

for wrong in ("", "/", "/nope/logs"):
    try:
        expired(checked(wrong), 30, now)
    except (ValueError, OSError) as error:
        print(f"{type(error).__name__}: {error}")
old = expired(checked(folder), 30, now)
try:
    clean(old, limit=1)
except ValueError as error:
    print("ValueError:", error)
clean(old, limit=10)
errors = clean(old, limit=10, delete=True, remove=remove_unless_busy)
print("left:", sorted(path.name for path in folder.iterdir()))
for error in errors:
    print("failed:", error)
sys.exit(1 if errors else 0)
