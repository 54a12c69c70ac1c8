# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "SQL with parameters, many rows, and columns by name"
# runs = "linux"
# exit = 0
# ///

import sqlite3
from contextlib import closing

SORTABLE = {"name", "cpus"}  # names can't be parameters: choose from a list


def hosts(db, names, order="name"):
    """Yield the rows for these names; a row has its columns by name."""
    if order not in SORTABLE:
        raise ValueError(f"cannot sort by {order!r}")
    marks = ", ".join("?" * len(names))  # one mark a value, no value in it
    sql = f"SELECT name, cpus FROM host WHERE name IN ({marks})"
    yield from db.execute(f"{sql} ORDER BY {order}", names)


with closing(sqlite3.connect(":memory:")) as db:
    db.row_factory = sqlite3.Row
    db.execute("CREATE TABLE host (name TEXT PRIMARY KEY, cpus INTEGER)")
    rows = (("web-%d" % n, 2 * n) for n in range(1, 4))  # any iterable
    with db:
        done = db.executemany("INSERT INTO host VALUES (?, ?)", rows)
        print("inserted:", done.rowcount)

    evil = "' OR '1'='1"
    found = db.execute(f"SELECT name FROM host WHERE name = '{evil}'")
    print("f-string:", [row["name"] for row in found])
    found = db.execute("SELECT name FROM host WHERE name = ?", (evil,))
    print("parameter:", [row["name"] for row in found])

    for row in hosts(db, ["web-1", "web-3", evil], order="cpus"):
        print("row:", row["name"], row["cpus"], tuple(row), row.keys())
    try:
        list(hosts(db, ["web-1"], order="cpus; DROP TABLE host"))
    except ValueError as error:
        print("refused:", error)

    one = "SELECT cpus FROM host WHERE name = :name"
    print("nothing found:", db.execute(one, {"name": "db-1"}).fetchone())
    try:
        db.execute("SELECT cpus FROM host WHERE name = ?", "web-1")
    except sqlite3.ProgrammingError as error:
        print("no tuple:", error)
    pattern = "100%_done".translate(
        str.maketrans({"%": r"\%", "_": r"\_", "\\": r"\\"})
    )
    like = "SELECT ? LIKE ? ESCAPE '\\'"
    print("like:", [db.execute(like, (text, f"%{pattern}%")).fetchone()[0]
                    for text in ("is 100%_done", "is 100 % done")])
