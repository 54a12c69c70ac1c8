# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "One report for people, as JSON, JSON lines and CSV"
# runs = "browser"
# exit = 0
# ///

import argparse
import csv
import io
import json
import os
import sys

ROWS = [
    {"host": "web-1", "state": "up", "cpu": 7.25},
    {"host": "web-2", "state": 'said "no", why?', "cpu": None},
]
COLUMNS = ["host", "state", "cpu"]


def as_table(rows, out, colour):
    print(f"{'HOST':<8}{'STATE':<16}{'CPU':>6}", file=out)
    for row in rows:
        cpu = "-" if row["cpu"] is None else f"{row['cpu']:.1f}"
        # Pad first: escape codes would count as characters of the width.
        state = f"{row['state']:<16}"
        if colour and row["state"] != "up":
            state = f"\033[31m{state}\033[0m"
        print(f"{row['host']:<8}{state}{cpu:>6}", file=out)


def write(rows, form, out, colour=False):
    if form == "table":
        as_table(rows, out, colour)
    elif form == "json":  # one document; an empty report is []
        json.dump(rows, out, ensure_ascii=False, indent=1)
        out.write("\n")
    elif form == "jsonl":  # one object a line, readable while it grows
        for row in rows:
            print(json.dumps(row, ensure_ascii=False), file=out)
    else:
        table = csv.DictWriter(out, COLUMNS, lineterminator="\n")
        table.writeheader()
        table.writerows(rows)


def use_colour(out, environ):
    return out.isatty() and not environ.get("NO_COLOR")


def main(argv, rows=ROWS, out=None, environ=os.environ):
    parser = argparse.ArgumentParser(prog="hosts")
    parser.add_argument("--format", default="table",
                        choices=["table", "json", "jsonl", "csv"])
    args = parser.parse_args(argv)
    out = out or sys.stdout
    print(f"hosts: {len(rows)} read", file=sys.stderr)  # never in the data
    write(rows, args.format, out, use_colour(out, environ))
    return 0


class Terminal(io.StringIO):
    def isatty(self):
        return True


sys.stderr = sys.stdout  # to show both streams here
for form in ("table", "json", "jsonl", "csv"):
    main(["--format", form])
    print()
main(["--format", "json"], rows=[])
for environ in ({}, {"NO_COLOR": "1"}):
    screen = Terminal()
    main([], out=screen, environ=environ)
    print("on a terminal:", repr(screen.getvalue().splitlines()[2]))
