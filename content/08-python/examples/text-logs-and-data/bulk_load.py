# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Load a large CSV file: batches, a staging table, bad rows aside"
# runs = "browser"
# exit = 0
# ///

import csv
import io
import sqlite3
from itertools import islice


# region load
def parsed(file, bad, limit):
    """Yield (id, host, bytes) for good rows; put bad ones into `bad`."""
    reader = csv.reader(file)
    if next(reader, None) != ["id", "host", "bytes"]:
        raise ValueError("unexpected header")
    for row in reader:
        try:
            number, host, size = row  # too short or too long: ValueError
            if not host:
                raise ValueError("no host")
            yield int(number), host, int(size)
        except ValueError as error:
            bad.append((reader.line_num, str(error)))
            if len(bad) > limit:
                raise ValueError(f"more than {limit} bad rows") from error


def load(db, file, batch=1000, limit=10):
    """Stage and merge in one transaction; return (batches, bad rows)."""
    bad, batches = [], 0
    rows = parsed(file, bad, limit)
    with db:  # commit at the end, rollback on any error
        db.execute("DELETE FROM staging")
        while part := list(islice(rows, batch)):  # one batch in memory
            db.executemany("INSERT INTO staging VALUES (?, ?, ?)", part)
            batches += 1
        db.execute(
            "INSERT INTO traffic SELECT * FROM staging WHERE true "
            "ON CONFLICT (id) DO UPDATE SET "
            "host = excluded.host, bytes = excluded.bytes"
        )
        db.execute("DELETE FROM staging")
    return batches, bad
# endregion


db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE traffic (id INTEGER PRIMARY KEY, host, bytes)")
db.execute("CREATE TABLE staging (id INTEGER, host, bytes)")
good = "".join(f"{n},web-{n % 3},{n * 10}\n" for n in range(2500))
text = "id,host,bytes\n" + good + "2500,web-1\n2501,web-1,many\n"


def count():
    return db.execute("SELECT count(*), sum(bytes) FROM traffic").fetchone()


batches, bad = load(db, io.StringIO(text, newline=""))
print("first run: ", batches, "batches,", count())
for line, why in bad:
    print(f"  line {line}: {why}")
load(db, io.StringIO(text, newline=""))
print("second run:", count())
try:
    load(db, io.StringIO("id,host,bytes\n9000,web-1,1\n" + "x\n" * 20))
except ValueError as error:
    print("stopped:   ", error, count())
db.close()
