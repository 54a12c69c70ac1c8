# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Compare two CSV files by a key column: added, removed, changed"
# runs = "browser"
# exit = 1
# ///

import csv
import sys
from pathlib import Path

SAME, DIFFERENT, TROUBLE = 0, 1, 2  # as diff does it
EXTRA = "(extra fields)"


class BadFile(Exception):
    """The file can't be compared; this is not "different"."""


def read(path, key, delimiter):
    """Return the columns and {key: row}."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(
            file, delimiter=delimiter, restkey=EXTRA, strict=True)
        columns = list(reader.fieldnames or ())
        if key not in columns or len(columns) != len(set(columns)):
            raise BadFile(f"{path}: bad header {columns}")
        rows = {}
        for row in reader:
            place = f"{path}, line {reader.line_num}"
            if EXTRA in row or None in row.values():  # too long, too short
                raise BadFile(f"{place}: not {len(columns)} fields")
            name = row[key].strip().lower()  # Web-1 and web-1 are one host
            if not name or name in rows:
                raise BadFile(f"{place}: {key} {name!r} is empty or twice")
            rows[name] = {column: row[column].strip() for column in columns
                          if column != key}
    if not rows:  # an empty export would report everything as removed
        raise BadFile(f"{path}: no rows")
    return set(columns), rows


def compare(old_path, new_path, key, ignore=(), delimiter=","):
    """Print what differs, in the order of the keys."""
    old_columns, old = read(old_path, key, delimiter)
    new_columns, new = read(new_path, key, delimiter)
    lines = [f"column {column} is in one file only"
             for column in sorted((old_columns ^ new_columns) - set(ignore))]
    shared = sorted((old_columns & new_columns) - {key} - set(ignore))
    for name in sorted(old.keys() | new.keys()):
        if name not in new:
            lines.append(f"- {name}")
        elif name not in old:
            lines.append(f"+ {name}")
        else:
            lines += [f"~ {name} {column}: "
                      f"{old[name][column]!r} -> {new[name][column]!r}"
                      for column in shared
                      if old[name][column] != new[name][column]]
    print(*lines, sep="\n", end="\n" if lines else "")
    return DIFFERENT if lines else SAME


def main(*args, **options):
    try:
        return compare(*args, **options)
    except OSError as error:
        print(f"error: {error.filename}: {error.strerror}", file=sys.stderr)
    # ValueError: a byte that is no UTF-8; csv.Error: a quote that never ends
    except (BadFile, ValueError, csv.Error) as error:
        print("error:", error, file=sys.stderr)
    return TROUBLE


Path("monday.csv").write_bytes(
    b"\xef\xbb\xbfhost,role,cpu,seen\r\n"  # written by a spreadsheet
    b'Web-1,"front, blue",4,08:00\r\ndb-1,database,8,08:00\r\n'
    b"old-1,batch,2,08:00\r\n")
Path("tuesday.csv").write_text(
    "cpu,host,role,seen,owner\n8,db-1,database,09:00,ann\n"
    '8,web-1,"front, blue",09:00,\n2,web-2,front,09:00,bob\n', "utf-8")
Path("broken.csv").write_text("host,role\nweb-1\n", "utf-8")
Path("twice.csv").write_text("host\nweb-1\nWEB-1\n", "utf-8")

print("status", main("monday.csv", "monday.csv", "host"))
for bad in ("broken.csv", "twice.csv", "none.csv"):
    print("status", main("monday.csv", bad, "host"))
sys.exit(main("monday.csv", "tuesday.csv", "host", ignore={"seen"}))
