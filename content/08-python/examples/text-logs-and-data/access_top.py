# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "The top clients of an access log, with the bad lines counted"
# runs = "browser"
# exit = 3
# args = ["access.log"]
# ///

import re
import sys
from collections import Counter
from pathlib import Path

# 1 is also what a crash gives, and 2 what argparse gives for bad arguments.
FAILED, USAGE, PARTIAL = 1, 2, 3
LINE = re.compile(
    r"""
    (?P<host>\S+)\ [^\[]*               # client, identity, user
    \[(?P<time>[^\]]+)\]\               # time stamp
    "(?P<request>(?:[^"\\]|\\.)*)"\     # quotes inside it come escaped
    (?P<status>\d{3})\ (?P<size>\d+|-)  # status, bytes
    """,
    re.VERBOSE | re.ASCII,
)


def top(lines, count):
    """Return the busiest clients, how many lines are bad, and the first."""
    hosts, malformed, samples = Counter(), 0, []
    for number, line in enumerate(lines, start=1):  # one line in memory
        match = LINE.match(line)
        if match:
            hosts[match["host"]] += 1
            continue
        malformed += 1
        if len(samples) < 3:
            samples.append(f"line {number}: {line.rstrip()[:40]!r}")
    return hosts.most_common(count), malformed, samples


def main(argv):
    if len(argv) != 1:
        print("usage: access_top.py FILE", file=sys.stderr)
        return USAGE
    try:
        # One bad byte must not end the report: it is kept as \xff.
        with open(
            argv[0], encoding="utf-8", errors="backslashreplace"
        ) as lines:
            hosts, malformed, samples = top(lines, 10)
    except OSError as error:
        print(f"{argv[0]}: {error.strerror}", file=sys.stderr)
        return FAILED
    for host, requests in hosts:
        print(requests, host)
    if malformed:
        print(f"malformed: {malformed}", *samples, sep="\n", file=sys.stderr)
        return PARTIAL
    return 0


Path("access.log").write_bytes(b"""\
10.0.0.1 - - [01/May/2024:10:00:00 +0000] "GET / HTTP/1.1" 200 512
10.0.0.2 - ann b [01/May/2024:10:00:01 +0000] "GET /\xff HTTP/1.1" 500 -
not a log line
10.0.0.1 - - [01/May/2024:10:00:02 +0000] "GET /?q=\\" HTTP/1.1" 200 64
10.0.0.3 - - [01/May/2024:10:00:03 +0000] "-" 408 0
10.0.0.1 - - [01/May/2024:10:00:04 +0
""")
for argv in ([], ["gone.log"]):
    print("status", main(argv))
sys.exit(main(sys.argv[1:]))
