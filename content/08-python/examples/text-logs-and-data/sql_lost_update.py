# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A lost update in SQL, and three ways to prevent it"
# runs = "linux"
# exit = 0
# ///

import sqlite3
from contextlib import closing, contextmanager


@contextmanager
def two_workers():
    """Give two connections to one job table in which nothing is taken."""
    with (
        closing(sqlite3.connect("jobs.db", timeout=1)) as a,
        closing(sqlite3.connect("jobs.db", timeout=1)) as b,
    ):
        with a:
            a.execute("DROP TABLE IF EXISTS job")
            a.execute("CREATE TABLE job (id, owner, tries, version)")
            a.execute("INSERT INTO job VALUES (1, NULL, 0, 1)")
        yield a, b


def one(db, column):
    return db.execute(f"SELECT {column} FROM job WHERE id = 1").fetchone()[0]


with two_workers() as (a, b):  # read, compute, write: both read 0
    seen = [one(db, "tries") for db in (a, b)]
    for db, tries in zip((a, b), seen):
        with db:
            db.execute("UPDATE job SET tries = ?", (tries + 1,))
    print("read and write:", one(a, "tries"))

with two_workers() as (a, b):  # the database computes
    for db in (a, b):
        with db:
            db.execute("UPDATE job SET tries = tries + 1 WHERE id = 1")
    print("in one statement:", one(a, "tries"))

with two_workers() as (a, b):  # claim: only one of them changes a row
    for db, name in ((a, "worker-a"), (b, "worker-b")):
        with db:
            done = db.execute(
                "UPDATE job SET owner = ? WHERE id = 1 AND owner IS NULL",
                (name,),
            )
        print("claim:", name, "got it" if done.rowcount else "too late")

with two_workers() as (a, b):  # optimistic: write if nobody else did
    seen = [one(db, "version") for db in (a, b)]
    for db, version in zip((a, b), seen):
        with db:
            done = db.execute(
                "UPDATE job SET tries = tries + 1, version = version + 1"
                " WHERE id = 1 AND version = ?",
                (version,),
            )
        print("version", version, "-> rows changed:", done.rowcount)
