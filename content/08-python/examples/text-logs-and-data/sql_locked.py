# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "sqlite3: snapshots, a locked database, and WAL with two connections"
# runs = "linux"
# exit = 0
# ///

import sqlite3
from contextlib import closing


def connect(path):
    # timeout: seconds to wait for a lock; isolation_level=None: the
    # program writes BEGIN and COMMIT itself, so both can be seen here.
    return sqlite3.connect(path, timeout=0.05, isolation_level=None)


def attempt(label, db, sql):
    try:
        rows = db.execute(sql).fetchall()
        print(f"  {label}: {rows[0][0] if rows else 'done'}")
    except sqlite3.OperationalError as error:
        print(f"  {label}: {error} ({error.sqlite_errorname})")


for mode in ("delete", "wal"):
    path = f"{mode}.db"
    with closing(connect(path)) as a, closing(connect(path)) as b:
        name, = a.execute(f"PRAGMA journal_mode = {mode}").fetchone()
        print("journal mode", name)
        a.execute("CREATE TABLE counter (n INTEGER)")
        a.execute("INSERT INTO counter VALUES (1)")

        a.execute("BEGIN IMMEDIATE")  # take the write lock at the start
        a.execute("UPDATE counter SET n = 2")
        attempt("b reads while a writes", b, "SELECT n FROM counter")
        attempt("b writes while a writes", b, "UPDATE counter SET n = 3")
        a.execute("COMMIT")

        b.execute("BEGIN")  # deferred: no lock before the first statement
        attempt("b reads in a transaction", b, "SELECT n FROM counter")
        attempt("a writes", a, "UPDATE counter SET n = 4")
        attempt("b reads again", b, "SELECT n FROM counter")
        attempt("b wants to write", b, "UPDATE counter SET n = 5")
        b.execute("ROLLBACK")
        attempt("b reads after it", b, "SELECT n FROM counter")
