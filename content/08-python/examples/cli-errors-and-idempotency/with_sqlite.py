# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "sqlite3: with ends the transaction; the connection stays open"
# runs = "linux"
# exit = 0
# ///

import sqlite3
from contextlib import closing

with sqlite3.connect(":memory:") as db:
    db.execute("create table deploy (service text)")
    db.execute("insert into deploy values ('shop')")

print("after with:", db.execute("select count(*) from deploy").fetchone())

try:
    with db:  # one transaction: all or nothing
        db.execute("insert into deploy values ('cart')")
        raise RuntimeError("second step failed")
except RuntimeError as error:
    print(error, "->", db.execute("select count(*) from deploy").fetchone())
db.close()

with closing(sqlite3.connect(":memory:")) as db, db:
    db.execute("create table deploy (service text)")
try:
    db.execute("select 1")
except sqlite3.ProgrammingError as error:
    print("after closing:", error)
