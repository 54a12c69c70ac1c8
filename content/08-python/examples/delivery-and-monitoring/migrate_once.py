# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Migrations at a deployment: once, under a lock, and with a record"
# runs = "linux"
# exit = 0
# ///

import hashlib
import sqlite3
import threading


class Refused(Exception):
    """The database is not in the state that this release expects."""


def digest(steps):
    return hashlib.sha256("\n".join(steps).encode()).hexdigest()[:8]


# region migrate
def migrate(path, migrations, wait, dry_run=False, log=print):
    """Bring the schema up to date; return the names that were applied."""
    db = sqlite3.connect(path, timeout=wait, isolation_level=None)
    try:
        # One lock around all of it; whoever comes second waits, then looks
        # again. In PostgreSQL: SELECT pg_advisory_lock(4711).
        db.execute("BEGIN IMMEDIATE")
        db.execute("CREATE TABLE IF NOT EXISTS schema_version "
                   "(name TEXT PRIMARY KEY, digest TEXT NOT NULL)")
        applied = dict(db.execute("SELECT name, digest FROM schema_version"))
        for name, steps in migrations.items():
            if applied.get(name, digest(steps)) != digest(steps):
                raise Refused(f"{name} was edited after it was applied")
        if ahead := sorted(applied.keys() - migrations.keys()):
            # The code was rolled back, and the schema stays as it is.
            log(f"the schema is ahead by {', '.join(ahead)}")
        missing = [name for name in migrations if name not in applied]
        if dry_run:
            db.execute("ROLLBACK")
            return missing
        for name in missing:
            for statement in migrations[name]:
                db.execute(statement)
            db.execute("INSERT INTO schema_version VALUES (?, ?)",
                       (name, digest(migrations[name])))
        db.execute("COMMIT")  # the record and the change, together
        return missing
    finally:
        db.close()  # also rolls back what was not committed
# endregion


def backfill(db, batch):
    """Fill the new column in small transactions; return their number."""
    batches = 0
    while True:
        with db:
            changed = db.execute(
                "UPDATE host SET region = 'eu' WHERE id IN (SELECT id FROM "
                "host WHERE region IS NULL LIMIT ?)", (batch,)).rowcount
        if not changed:
            return batches
        batches += 1  # pause here, so that others get their turn


RELEASE_1 = {"001_host": ["CREATE TABLE host (id INTEGER PRIMARY KEY)",
                          "INSERT INTO host (id) VALUES (1), (2), (3), (4), "
                          "(5)"]}
RELEASE_2 = RELEASE_1 | {
    "002_region": ["ALTER TABLE host ADD COLUMN region TEXT"]}
BROKEN = RELEASE_2 | {
    "003_index": ["CREATE INDEX by_region ON host (region)",
                  "CREATE INDEX by_name ON host (name)"]}
EDITED = RELEASE_2 | {
    "002_region": ["ALTER TABLE host ADD COLUMN region TEXT NOT NULL"]}

print("plan:", migrate("app.db", RELEASE_1, wait=5, dry_run=True))
results = []
replicas = [threading.Thread(
    target=lambda: results.append(migrate("app.db", RELEASE_1, wait=20)))
    for _ in range(3)]
for replica in replicas:
    replica.start()
for replica in replicas:
    replica.join()
print("three replicas at once:", sorted(results))
print("release 2:", migrate("app.db", RELEASE_2, wait=5))
print("again:", migrate("app.db", RELEASE_2, wait=5))

db = sqlite3.connect("app.db")
EMPTY = "SELECT count(*) FROM host WHERE region IS NULL"
print("backfill:", backfill(db, batch=2), "batches,",
      db.execute(EMPTY).fetchone()[0], "rows left")
for title, release in (("broken", BROKEN), ("edited", EDITED)):
    try:
        migrate("app.db", release, wait=5)
    except (Refused, sqlite3.OperationalError) as error:
        print(f"{title}: {type(error).__name__}: {error}")
print("code rolled back:", migrate("app.db", RELEASE_1, wait=5))
print("indexes after the broken one:", db.execute(
    "SELECT count(*) FROM sqlite_master WHERE type = 'index' "
    "AND name LIKE 'by_%'").fetchone()[0])

db.execute("BEGIN IMMEDIATE")  # somebody holds the lock and does not end
try:
    migrate("app.db", RELEASE_2, wait=0.2)
except sqlite3.OperationalError as error:
    print("a lock that is held:", error)
