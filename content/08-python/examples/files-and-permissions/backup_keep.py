# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A backup: write, verify, name, and then keep 7 daily and 4 weekly copies"
# runs = "linux"
# exit = 0
# ///

import gzip
import os
import tarfile
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

FORM = "etc-%Y%m%dT%H%M%SZ.tar.gz"


def when(name):
    """Return the time in a file name, or None for any other file."""
    try:
        time = datetime.strptime(name, FORM).replace(tzinfo=timezone.utc)
    except ValueError:
        return None
    return time if time.strftime(FORM) == name else None


def too_old(names, daily=7, weekly=4):
    """Return the archives to delete: decide only, and touch nothing."""
    if daily < 1 or weekly < 0:
        raise ValueError("daily must be at least 1, weekly at least 0")
    found = sorted((n for n in names if when(n)), key=when, reverse=True)
    days, weeks = {}, {}
    for name in found:  # the newest of each day and of each week comes first
        days.setdefault(when(name).date(), name)
        weeks.setdefault(when(name).isocalendar()[:2], name)
    keep = set(list(days.values())[:daily] + list(weeks.values())[:weekly])
    return [name for name in reversed(found) if name not in keep]


def verify(path, expected):
    """Read the archive to its end and compare the names in it."""
    names = []
    with gzip.open(path, "rb") as plain:
        with tarfile.open(fileobj=plain, mode="r:") as archive:
            for member in archive:
                names.append(member.name)
        while plain.read(1 << 20):  # the checksum is at its end
            pass
    if names != expected:
        raise RuntimeError(f"{len(names)} of {len(expected)} names are there")


def back_up(source, target, now):
    """Write one archive under its final name only when it is complete."""
    handle, temporary = tempfile.mkstemp(dir=target, prefix=".new-")
    try:  # the mode of the new file is 0600, because it holds secrets too
        with os.fdopen(handle, "wb") as file:
            with tarfile.open(fileobj=file, mode="w:gz") as archive:
                archive.add(source, arcname=source.name)
                # What tar has written, so links and new files are in it.
                members = archive.getmembers()
            file.flush()
            os.fsync(file.fileno())
        if not any(member.isfile() for member in members):
            raise RuntimeError(f"{source} has no files: is it mounted?")
        verify(temporary, [member.name for member in members])
        final = target / now.strftime(FORM)
        os.link(temporary, final)  # fails if the name exists
    finally:
        os.unlink(temporary)
    folder = os.open(target, os.O_RDONLY)  # make the new name durable too
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
    return final


source, target = Path("etc"), Path("backup")
source.mkdir()
target.mkdir()
(source / "app.conf").write_text("port = 443\n", encoding="utf-8")
(source / "current.conf").symlink_to("app.conf")  # must not be a difference
now = datetime(2026, 11, 30, 2, 0, tzinfo=timezone.utc)
new = back_up(source, target, now)
print("written:", new.name, oct(new.stat().st_mode & 0o777))

for days in range(1, 40):
    (target / (now - timedelta(days=days)).strftime(FORM)).touch()
(target / "notes.txt").touch()
gone = too_old(os.listdir(target))
for name in gone:  # only now, after the new archive was verified
    (target / name).unlink()
left = sorted(filter(when, os.listdir(target)), reverse=True)
dates = [when(name).strftime("%d") for name in left]
print("deleted:", len(gone), "| kept of November:", *dates)

# Backups stopped a year ago: nothing is deleted because of its age.
print("stopped:", too_old(["etc-20251101T020000Z.tar.gz"]))

data = bytearray(new.read_bytes())
data[-8] ^= 1  # one wrong bit in the checksum
Path("broken.tar.gz").write_bytes(data)
try:
    verify("broken.tar.gz", ["etc", "etc/app.conf", "etc/current.conf"])
except OSError as error:
    print("one wrong bit:", type(error).__name__)
(source / "app.conf").unlink()
try:
    back_up(source, target, now + timedelta(days=1))
except RuntimeError as error:
    print("refused:", error, "| left behind:", list(target.glob(".new-*")))
