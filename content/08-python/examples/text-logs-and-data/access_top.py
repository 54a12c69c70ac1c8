# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "The top clients of an access log, with the bad lines counted"
# runs = "browser"
# exit = 0
# ///

import re
from collections import Counter

LINE = re.compile(
    r'(?P<host>\S+) \S+ \S+ \[(?P<time>[^\]]+)\] '
    r'"(?P<method>[A-Z]+) (?P<path>\S+) [^"]*" '
    r"(?P<status>\d{3}) (?P<size>\d+|-)"
)
log = '''\
10.0.0.1 - - [01/May/2024:10:00:00 +0000] "GET / HTTP/1.1" 200 512
10.0.0.2 - - [01/May/2024:10:00:01 +0000] "GET /api HTTP/1.1" 500 -
not a log line
10.0.0.1 - - [01/May/2024:10:00:02 +0000] "POST /api HTTP/1.1" 201 64
'''


def top(lines, count):
    hosts, malformed = Counter(), 0
    for line in lines:  # one line in memory, whatever the size of the file
        match = LINE.match(line)
        if match is None:
            malformed += 1
            continue
        hosts[match["host"]] += 1
    return hosts.most_common(count), malformed


hosts, malformed = top(log.splitlines(), 10)
for host, requests in hosts:
    print(requests, host)
print("malformed:", malformed)
