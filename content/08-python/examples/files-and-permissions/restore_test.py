# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A restore test: guard, checks, RTO and RPO, clean-up"
# runs = "browser"
# exit = 1
# ///

import re
import sqlite3
import sys
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path

# region test
RTO = timedelta(minutes=30)  # so long may a restore take
RPO = timedelta(hours=24)  # so much data may be lost
TEST_NAME = re.compile(r"restore-test-[0-9]{8}")


def restore(dump, target):  # pg_restore into a new database, in real life
    with closing(sqlite3.connect(target)) as db:
        db.executescript(dump.read_text(encoding="utf-8"))


def check(target):
    """Ask what the application would ask; return the newest row's time."""
    with closing(sqlite3.connect(target)) as db:
        if db.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise ValueError("damaged")
        rows, newest = db.execute(
            "SELECT count(*), max(created) FROM orders"
        ).fetchone()
    if rows < 2:
        raise ValueError(f"only {rows} rows in orders")
    return datetime.fromisoformat(newest)


def restore_test(dump, folder, name, clock):
    """Return a list of problems; an empty list means: proven."""
    if not TEST_NAME.fullmatch(name):  # never a name from production
        raise ValueError(f"refused: {name!r} is not a name of a test")
    target = folder / f"{name}.db"
    if target.exists():
        raise ValueError(f"refused: {target.name} exists")
    start, problems = clock(), []
    try:
        restore(dump, target)
        newest = check(target)
        took, lost = clock() - start, start - newest
        print(f"  restored in {took}, newest row is {lost} old")
        if took > RTO:
            problems.append(f"took {took}, RTO is {RTO}")
        if lost > RPO:
            problems.append(f"would lose {lost}, RPO is {RPO}")
    except (OSError, sqlite3.Error, ValueError) as error:
        problems.append(f"{type(error).__name__}: {error}")
    finally:
        target.unlink(missing_ok=True)  # the copy holds personal data
    return problems
# endregion


def dump(name, *times):
    lines = ["CREATE TABLE orders (id INTEGER, created TEXT);"]
    lines += [
        f"INSERT INTO orders VALUES ({i}, '{t}');"
        for i, t in enumerate(times)
    ]
    Path(name).write_text("\n".join(lines), encoding="utf-8")
    return Path(name)


def stopwatch(minutes):
    night = datetime(2026, 11, 30, 3, tzinfo=timezone.utc)
    times = iter((night, night + timedelta(minutes=minutes)))
    return lambda: next(times)


good = dump("good.sql", "2026-11-28T10:00+00:00", "2026-11-30T01:00+00:00")
old = dump("old.sql", "2026-11-27T10:00+00:00", "2026-11-28T02:00+00:00")
empty = dump("empty.sql")
cut = Path("cut.sql")
cut.write_text(good.read_text(encoding="utf-8")[:-30], encoding="utf-8")
work = Path("work")
work.mkdir()
failed = False
for file, minutes in ((good, 12), (good, 45), (old, 12), (empty, 1),
                      (cut, 1), (Path("none.sql"), 1)):
    print(file)
    found = restore_test(
        file, work, "restore-test-20261130", stopwatch(minutes)
    )
    failed |= bool(found)
    print("  " + ("; ".join(found) or "proven"))
try:
    restore_test(good, work, "shop", stopwatch(1))
except ValueError as error:
    print(error)
print("left in the folder:", list(work.iterdir()))
sys.exit(failed)
