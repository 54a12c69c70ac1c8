#!/usr/bin/env bash
# /// script
# [tool.guide]
# title = "A good shell script, and the input where it is not enough"
# runs = "linux"
# ///

set -euo pipefail
export LC_ALL=C  # the same order and messages on every host

top() {  # FILE NUMBER: the clients with the most requests
  # The last awk reads everything: `head` would end early and break the pipe.
  awk '{ print $1 }' "$1" | sort | uniq -c | sort -k1,1nr -k2 |
    awk -v number="$2" 'NR <= number { print $1, $2 }'
}

cat > access.log <<'LOG'
10.0.0.1 - - [01/May/2024:10:00:00 +0000] "GET / HTTP/1.1" 200 512
10.0.0.2 - - [01/May/2024:10:00:01 +0000] "GET /a HTTP/1.1" 200 64
10.0.0.1 - - [01/May/2024:10:00:02 +0000] "GET /b HTTP/1.1" 404 0
LOG

echo "the usual log"
top access.log 2

echo "a file that is missing"
status=0
top gone.log 2 2> error.txt || status=$?
echo "status $status"

cat >> access.log <<'LOG'
worker failed: no such host
worker failed: no such host
worker failed: no such host
{"client": "10.0.0.3", "request": "GET /c", "status": 200}
{"client": "10.0.0.4", "request": "GET /c", "status": 200}
LOG

echo "a log with other lines in it"
status=0
top access.log 3 || status=$?
echo "status $status"
