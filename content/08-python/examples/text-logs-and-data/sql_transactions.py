# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "SQL transactions: commit, roll back, and a forgotten commit"
# runs = "linux"
# exit = 0
# ///

import sqlite3
from contextlib import closing

PATH = "deploy.db"


def connect():
    db = sqlite3.connect(PATH, timeout=5)
    db.execute("PRAGMA foreign_keys = ON")  # off by default, per connection
    return db


def slots():
    with closing(connect()) as db:
        return dict(db.execute("SELECT host, slots FROM capacity"))


def move(db, source, target, count):
    """Move slots from one host to another, or change nothing."""
    with db:  # commits at the end; rolls back when something is raised
        db.execute(
            "UPDATE capacity SET slots = slots + ? WHERE host = ?",
            (count, target),
        )
        done = db.execute(
            "UPDATE capacity SET slots = slots - ? WHERE host = ?",
            (count, source),
        )
        if done.rowcount != 1:  # no such host is no error in SQL
            raise LookupError(f"no host {source}")


with closing(connect()) as db, db:
    db.execute(
        "CREATE TABLE capacity (host TEXT PRIMARY KEY,"
        " slots INTEGER NOT NULL CHECK (slots >= 0))"
    )
    db.executemany(
        "INSERT INTO capacity VALUES (?, ?)", [("web-1", 3), ("web-2", 0)]
    )

with closing(connect()) as db:
    move(db, "web-1", "web-2", 1)
    print("moved:     ", slots())
    for source, count in (("web-1", 9), ("web-9", 1)):
        try:
            move(db, source, "web-2", count)
        except (sqlite3.IntegrityError, LookupError) as error:
            print("rolled back:", error)
    print("unchanged: ", slots())

with closing(connect()) as db:
    db.execute("UPDATE capacity SET slots = 99")
    print("open:      ", db.in_transaction)
    # close() does not commit
print("lost:      ", slots())

with closing(connect()) as db:  # a run that is repeated changes nothing
    for _ in range(2):
        with db:
            db.execute(
                "INSERT INTO capacity VALUES (?, ?)"
                " ON CONFLICT (host) DO UPDATE SET slots = excluded.slots",
                ("web-3", 5),
            )
print("upsert:    ", slots())
