# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Messages per minute and program, as a table"
# runs = "browser"
# exit = 0
# ///

import csv
import re
import sys
from collections import Counter, defaultdict

LINE = re.compile(
    r"(?P<minute>\w{3} [ \d]\d \d\d:\d\d):\d\d \S+ "
    r"(?P<program>[^\[:]+)(?:\[\d+\])?: "
)
log = """\
Dec  3 00:02:11 mac Safari[312]: page loaded
Dec  3 00:02:40 mac Chrome Helper[901]: GPU reset
Dec  3 00:03:01 mac launchd: service exited
Dec  3 00:03:05 mac Chrome Helper[901]: GPU reset
Dec  3 00:03:59 mac Chrome Helper[902]: started
"""

table = defaultdict(Counter)
for line in log.splitlines():
    match = LINE.match(line)
    if match:
        table[match["minute"]][match["program"]] += 1

programs = sorted({name for row in table.values() for name in row})
writer = csv.writer(sys.stdout, lineterminator="\n")
writer.writerow(["minute", "messages", *programs])
for minute, row in table.items():  # the order of the log
    writer.writerow([minute, row.total(), *(row[name] for name in programs)])
