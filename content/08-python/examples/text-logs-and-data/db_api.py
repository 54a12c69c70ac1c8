# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "One function for two drivers, and a transaction that is retried"
# runs = "linux"
# exit = 0
# ///

import random
import sqlite3
import time
from contextlib import closing

MARKS = {"qmark": "?", "format": "%s", "pyformat": "%s"}


def locked(error):
    """True for a lock of SQLite, and False for a wrong table name."""
    code = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF == sqlite3.SQLITE_BUSY  # the rest says which kind


def not_serializable(error):
    return getattr(error, "sqlstate", None) in ("40001", "40P01")


def in_transaction(connection, work, may_retry, attempts=4, sleep=time.sleep):
    """Run work(cursor) and commit; after some errors run it all again."""
    for attempt in range(attempts):
        try:
            cursor = connection.cursor()
            result = work(cursor)
            connection.commit()
            return result
        except BaseException as error:
            connection.rollback()  # always: a pool would give it away open
            if attempt == attempts - 1 or not may_retry(error):
                raise
            print(f"  {type(error).__name__}: {error}; again")
            sleep(random.uniform(0, 0.1 * 2**attempt))


def release(driver, connection, host, **options):
    mark = MARKS[driver.paramstyle]
    sql = f"UPDATE host SET owner = NULL WHERE name = {mark}"

    def work(cursor):
        cursor.execute(sql, (host,))
        return cursor.rowcount

    return in_transaction(connection, work, **options)


class Psycopg:
    """A double for the driver: DB-API names, and one serialization error."""

    paramstyle = "pyformat"

    class OperationalError(Exception):
        pass

    class SerializationFailure(OperationalError):
        sqlstate = "40001"

    def __init__(self):
        self.failures, self.rowcount = 1, 1
        self.cursor = lambda: self

    def execute(self, sql, values):
        print("  execute", sql, values)
        if self.failures:
            self.failures -= 1
            raise self.SerializationFailure("could not serialize access")

    def commit(self):
        print("  commit")

    def rollback(self):
        print("  rollback")


print("sqlite3:", sqlite3.apilevel, sqlite3.paramstyle)
with closing(sqlite3.connect(":memory:")) as db:
    db.execute("CREATE TABLE host (name TEXT, owner TEXT)")
    db.execute("INSERT INTO host VALUES ('web-1', 'ann')")
    print("  rows:", release(sqlite3, db, "web-1", may_retry=locked))
    try:
        in_transaction(
            db, lambda cursor: cursor.execute("DELETE FROM hosts"), locked
        )
    except sqlite3.Error as error:
        names = [kind.__name__ for kind in type(error).__mro__[:4]]
        print(" ", " < ".join(names) + ":", error)

print("psycopg (a double):", Psycopg.paramstyle)
rows = release(
    Psycopg, Psycopg(), "web-1",
    may_retry=not_serializable, sleep=lambda seconds: None,
)
print("  rows:", rows)
