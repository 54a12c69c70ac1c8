# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Syslog to CSV: messages per minute and program"
# runs = "browser"
# exit = 3
# ///

import csv
import re
import sys
from collections import Counter, defaultdict

PARTIAL = 3
LINE = re.compile(
    r"(?P<minute>\w{3} [ \d]\d \d\d:\d\d):\d\d \S+ "
    # \w first: a name that begins with = would be a formula in a spreadsheet
    r"(?P<program>\w[^\[:]*)(?:\[\d+\])?: "
)
log = """\
Dec  3 00:02:11 mac Safari[312]: page loaded
Dec  3 00:02:40 mac Chrome Helper[901]: GPU reset
Dec  3 00:02:41 mac =HYPERLINK("http://x")[7]: hello
Dec  3 00:03:01 mac launchd: service exited
Dec  3 00:03:05 mac Chrome Helper[901]: GPU reset
--- last message repeated 1 time ---
Dec  3 00:03:59 mac Chrome Helper[902]: started
"""


def count(lines):
    """Return {minute: {program: messages}} and the lines that did not fit."""
    table, bad = defaultdict(Counter), []
    for number, line in enumerate(lines, start=1):
        if match := LINE.match(line):
            table[match["minute"]][match["program"]] += 1
        else:
            bad.append(number)
    return table, bad


def write(table, file):
    programs = sorted({name for row in table.values() for name in row})
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["minute", "messages", *programs])
    for minute, row in table.items():  # the order of the log
        counts = [row[name] for name in programs]
        writer.writerow([minute, row.total(), *counts])


table, bad = count(log.splitlines())
write(table, sys.stdout)
if bad:
    print(f"not counted: {len(bad)} lines, at {bad[:5]}", file=sys.stderr)
    sys.exit(PARTIAL)
