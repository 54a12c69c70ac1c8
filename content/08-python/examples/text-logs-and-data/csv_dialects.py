# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "CSV: quotes, dialects, short and long rows, and formulas"
# runs = "browser"
# exit = 0
# ///

import csv
import sys
from pathlib import Path

path = Path("hosts.csv")
path.write_bytes(
    b"\xef\xbb\xbf"  # the byte order mark that a spreadsheet writes
    b'name;note\r\n"web-1";"rack 3; ""top""\r\nsecond line"\r\n'
    b"db-1\r\ncache-1;ok;extra\r\n"
)
print("split:  ", '"Smith, Ltd",42'.split(","))
print("reader: ", next(csv.reader(['"Smith, Ltd",42'])))

# utf-8-sig removes the mark; newline="" leaves line ends to the module.
with path.open(encoding="utf-8-sig", newline="") as file:
    reader = csv.DictReader(file, delimiter=";", strict=True)
    missing = {"name", "note"} - set(reader.fieldnames or ())
    if missing:
        sys.exit(f"{path}: no column {sorted(missing)}")
    for row in reader:
        # A long row has the key None, a short one the value None.
        problem = None in row or None in row.values()
        print("bad row:" if problem else "row:    ", reader.line_num, row)

with path.open(encoding="utf-8", newline="") as file:
    print("no -sig:", csv.DictReader(file, delimiter=";").fieldnames)
print("sniffed:", repr(csv.Sniffer().sniff("a;b\n1;2\n").delimiter))


def cell(value):
    """Keep a spreadsheet from running the text as a formula."""
    if isinstance(value, str) and value[:1] in set("=+-@\t\r"):
        return "'" + value
    return value  # a number such as -5 stays a number


writer = csv.DictWriter(
    sys.stdout, ["name", "note"], extrasaction="raise", lineterminator="\n"
)
writer.writeheader()
writer.writerow({"name": "web-1", "note": cell('=HYPERLINK("http://x")')})
writer.writerow({"name": "web-3", "note": cell(-5)})
try:
    writer.writerow({"name": "web-2", "nota": "typo"})
except ValueError as error:
    print("refused:", error)
