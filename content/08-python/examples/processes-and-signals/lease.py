# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A lease in a database: take, renew, release, and a late holder"
# runs = "browser"
# exit = 0
# ///

import sqlite3

LENGTH = 60  # seconds; renew every 20, and stop working at 60


def take(db, name, owner, now):
    """Take a free or expired lease; return its number, or None."""
    with db:
        db.execute(
            "INSERT OR IGNORE INTO lease VALUES (?, '', 0, 0, '')",
            (name,))
        changed = db.execute(
            "UPDATE lease SET owner = ?, until = ?, number = number + 1 "
            "WHERE name = ? AND until <= ?",
            (owner, now + LENGTH, name, now),
        ).rowcount
        if not changed:
            return None
        return db.execute(
            "SELECT number FROM lease WHERE name = ?", (name,)).fetchone()[0]


def renew(db, name, owner, number, now):
    """Extend the lease, if it is still ours and has not expired."""
    with db:
        return db.execute(
            "UPDATE lease SET until = ? "
            "WHERE name = ? AND owner = ? AND number = ? AND until > ?",
            (now + LENGTH, name, owner, number, now),
        ).rowcount == 1


def release(db, name, owner, number, done):
    """Give back our own lease, and note for which day the job was done."""
    with db:
        return db.execute(
            "UPDATE lease SET until = 0, done = ? "
            "WHERE name = ? AND owner = ? AND number = ?",
            (done, name, owner, number),
        ).rowcount == 1


def last_done(db, name):
    return db.execute(
        "SELECT done FROM lease WHERE name = ?", (name,)).fetchone()[0]


db = sqlite3.connect(":memory:")  # stands for the database that all share
db.execute("CREATE TABLE lease (name TEXT PRIMARY KEY, owner TEXT, "
           "until INTEGER, number INTEGER, done TEXT)")

a = take(db, "report", "host-a", now=0)
print("t=0   a takes:", a, "| b takes:", take(db, "report", "host-b", now=0))
print("t=20  a renews:", renew(db, "report", "host-a", a, now=20))
# host-a stops for two minutes: a frozen machine, or a cut network
b = take(db, "report", "host-b", now=90)
print("t=90  b takes:", b)
print("t=140 a renews:", renew(db, "report", "host-a", a, now=140))
today = "2026-11-30"
print("t=140 a releases:", release(db, "report", "host-a", a, today))
print("t=145 b releases:", release(db, "report", "host-b", b, today))
c = take(db, "report", "host-c", now=150)
print("t=150 c takes:", c, "| done for:", last_done(db, "report"))

# The store that is written to refuses a number that is lower than the last.
seen = 0
for who, number in (("b", b), ("a", a)):
    print(f"write of {who} with number {number}:",
          "accepted" if number >= seen else "refused")
    seen = max(seen, number)
