# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A backup: write, verify, name, and then keep 7 daily and 4 weekly copies"
# runs = "linux"
# exit = 0
# ///

import os
import tarfile
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

FORM = "etc-%Y%m%dT%H%M%SZ.tar.gz"


def when(name):
    """Return the time in a file name, or None for any other file."""
    try:
        return datetime.strptime(name, FORM).replace(tzinfo=timezone.utc)
    except ValueError:
        return None


def too_old(names, daily=7, weekly=4):
    """Return the archives to delete: decide only, and touch nothing."""
    if daily < 1:
        raise ValueError("daily must be at least 1")
    found = sorted((n for n in names if when(n)), key=when, reverse=True)
    days, weeks = {}, {}
    for name in found:  # the newest of each day and of each week comes first
        days.setdefault(when(name).date(), name)
        weeks.setdefault(when(name).isocalendar()[:2], name)
    keep = set(list(days.values())[:daily] + list(weeks.values())[:weekly])
    return [name for name in reversed(found) if name not in keep]


def verify(path, expected):
    """Read the archive to its end and compare the number of files."""
    with tarfile.open(path, "r:gz") as archive:
        files = [member for member in archive if member.isfile()]
        for member in files:
            content = archive.extractfile(member)
            while content.read(1 << 20):
                pass
    if len(files) != expected:
        raise RuntimeError(f"{len(files)} of {expected} files in the archive")


def back_up(source, target, now):
    """Write one archive under its final name only when it is complete."""
    expected = sum(1 for path in source.rglob("*") if path.is_file())
    if not expected:
        raise RuntimeError(f"{source} has no files: is it mounted?")
    handle, temporary = tempfile.mkstemp(dir=target, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as file:
            with tarfile.open(fileobj=file, mode="w:gz") as archive:
                archive.add(source, arcname=source.name)
            file.flush()
            os.fsync(file.fileno())
        verify(temporary, expected)
        final = target / now.strftime(FORM)
        os.link(temporary, final)  # fails if the name exists
        return final
    finally:
        os.unlink(temporary)


source, target = Path("etc"), Path("backup")
source.mkdir()
target.mkdir()
(source / "app.conf").write_text("port = 443\n", encoding="utf-8")
now = datetime(2026, 11, 30, 2, 0, tzinfo=timezone.utc)
print("written:", back_up(source, target, now).name)

for days in range(1, 40):
    (target / (now - timedelta(days=days)).strftime(FORM)).touch()
(target / "notes.txt").touch()
names = os.listdir(target)
gone = too_old(names)
left = sorted(set(names) - set(gone) - {"notes.txt"}, reverse=True)
dates = [when(name).strftime("%d %b") for name in left]
print("delete:", len(gone), "keep:", ", ".join(dates))

# Backups stopped a year ago: nothing is deleted because of its age.
print("stopped:", too_old(["etc-20251101T020000Z.tar.gz"]))
(source / "app.conf").unlink()
try:
    back_up(source, target, now + timedelta(days=1))
except RuntimeError as error:
    print("refused:", error, "| left behind:", list(target.glob(".new-*")))
