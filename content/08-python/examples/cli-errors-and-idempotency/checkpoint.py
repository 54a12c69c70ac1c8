# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A long job that resumes after a crash: a checkpoint in SQLite"
# runs = "linux"
# exit = 0
# ///

import contextlib
import hashlib
import pathlib
import sqlite3
import tempfile

SCHEMA = """
CREATE TABLE IF NOT EXISTS job (input TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS done (item TEXT PRIMARY KEY, result TEXT);
"""


def run(database, items, effect, report=print):
    """Do the items that are not done; raise if the input is another one."""
    items = list(dict.fromkeys(items))  # an item that comes twice is done once
    digest = hashlib.sha256("\n".join(items).encode()).hexdigest()
    with contextlib.closing(sqlite3.connect(database, timeout=10)) as db:
        db.executescript(SCHEMA)
        known = db.execute("SELECT input FROM job").fetchone()
        if known is None:
            with db:
                db.execute("INSERT INTO job VALUES (?)", (digest,))
        elif known[0] != digest:
            raise ValueError("the checkpoint belongs to another input")
        done = {row[0] for row in db.execute("SELECT item FROM done")}
        for number, item in enumerate(items, start=1):
            if item in done:
                continue
            result = effect(item)  # a crash after this line repeats it
            with db:  # one transaction: it is on the disk afterwards
                db.execute("INSERT INTO done VALUES (?, ?)", (item, result))
            report(f"{number} of {len(items)}: {item}")
        return len(items) - len(done)


class Crash(Exception):
    """Stands for a kill or a power cut."""


class Volumes:
    """A double of the service: it remembers the keys of its requests."""

    def __init__(self, crash_after):
        self.snapshots, self.calls, self.crash_after = {}, 0, crash_after

    def snapshot(self, volume):
        self.calls += 1
        key = f"nightly-2026-11-30-{volume}"  # the same in each attempt
        self.snapshots.setdefault(key, f"snap-of-{volume}")
        if self.calls == self.crash_after:  # done, and not yet noted
            raise Crash
        return self.snapshots[key]


with tempfile.TemporaryDirectory() as folder:
    database = pathlib.Path(folder, "job.sqlite")
    volumes = ["vol-1", "vol-2", "vol-3", "vol-4"]
    service = Volumes(crash_after=3)
    try:
        run(database, volumes, service.snapshot)
    except Crash:
        print("crash in the third item")
    print("second run did", run(database, volumes, service.snapshot))
    print("third run did", run(database, volumes, service.snapshot))
    print("calls:", service.calls, "snapshots:", len(service.snapshots))
    try:
        run(database, ["vol-1", "vol-9"], service.snapshot)
    except ValueError as error:
        print("refused:", error)
