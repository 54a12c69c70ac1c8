"""Delete old logs: plan, limit, then effect."""

import os
from pathlib import Path

DAY = 86_400


def plan(entries, now, keep_days, keep_last=1):
    """Return the names to delete, oldest first. No effects."""
    by_age = sorted(entries, key=lambda entry: (entry[1], entry[0]))
    # a negative slice end would be wrong for keep_last=0
    candidates = by_age[: max(0, len(by_age) - keep_last)]
    return [name for name, when in candidates if now - when > keep_days * DAY]


def scan(folder):
    """Return (name, mtime) of each regular *.log file; follow no link."""
    found = []
    # scandir raises for a missing folder, where glob() finds nothing
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.name.endswith(".log"):
                continue
            try:
                if entry.is_file(follow_symlinks=False):
                    info = entry.stat(follow_symlinks=False)
                    found.append((entry.name, info.st_mtime))
            except FileNotFoundError:
                pass  # rotated away between listing and looking
    return sorted(found)


def apply(folder, names, limit, dry_run=False):
    """Delete the files; return (deleted, failed). ValueError above limit."""
    # all or nothing: half a wrong plan is wrong as well
    if len(names) > limit:
        raise ValueError(f"{len(names)} files to delete, limit is {limit}")
    deleted, failed = [], []
    if dry_run:
        return deleted, failed
    for name in names:
        try:
            Path(folder, name).unlink()
            deleted.append(name)
        except FileNotFoundError:
            pass  # the goal is reached, somebody else was faster
        except OSError:
            failed.append(name)
    return deleted, failed
