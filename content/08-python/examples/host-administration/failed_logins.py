# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Failed logins by address, with a count of what was skipped"
# runs = "browser"
# exit = 0
# ///

import ipaddress
import re
from collections import Counter

# "Nov  3 07:00:00 web1 …" or "2026-11-03T07:00:00.123456+00:00 web1 …"
LINE = re.compile(
    r"(?:\w{3} [ \d]\d [\d:]{8}|\d{4}-\S+) \S+ "
    r"(?P<program>[\w./-]+)(?:\[\d+\])?: (?P<message>.*)"
)
REPEATED = re.compile(r"message repeated (\d+) times: \[ ?(.*)\]")
# The name comes from the client and may hold " from 1.2.3.4 port 22":
# ".*" is greedy, so the last " from " counts, which sshd wrote.
EVENT = re.compile(
    r"(?P<what>Failed|Accepted) (?P<how>[\w/-]+) for (?:invalid user )?"
    r"(?P<user>.*) from (?P<address>\S+) port \d+(?: ssh2)?(?:: .*)?"
)


def logins(lines):
    """Failures, logins after a failure, and what was not counted."""
    failed, entered, skipped = Counter(), Counter(), Counter()
    for line in lines:
        match = LINE.fullmatch(line.rstrip("\n"))
        if match is None:
            skipped["not a log line"] += 1
            continue
        # since OpenSSH 9.8 the program is called sshd-session
        if match["program"] not in ("sshd", "sshd-session"):
            skipped["other program"] += 1
            continue
        message, count = match["message"], 1
        if repeated := REPEATED.fullmatch(message):
            count, message = int(repeated[1]), repeated[2]
        event = EVENT.fullmatch(message)
        if event is None:
            skipped["other sshd message"] += count
            continue
        try:
            address = ipaddress.ip_address(event["address"])
        except ValueError:
            skipped["no address"] += count
            continue
        if event["what"] == "Failed":
            failed[address] += count
        elif failed[address]:  # the lines come in the order of time
            entered[address] += count
    return failed, entered, skipped


log = """\
Nov  3 07:00:01 web1 sshd[811]: Failed password for root from 203.0.113.9 \
port 4242 ssh2
Nov  3 07:00:05 web1 sshd[811]: message repeated 4 times: [ Failed password \
for root from 203.0.113.9 port 4242 ssh2]
2026-11-03T07:01:00.5+00:00 web1 sshd-session[99]: Failed password for \
invalid user admin from 2001:db8::7 port 999 ssh2
Nov  3 07:01:01 web1 sshd[812]: Failed password for invalid user x from \
10.0.0.5 port 22 ssh2 from 198.51.100.7 port 6000 ssh2
Nov  3 07:02:00 web1 sshd[813]: Accepted password for deploy from \
203.0.113.9 port 4243 ssh2
Nov  3 07:02:00 web1 sshd[816]: Accepted publickey for ann from 192.0.2.8 \
port 4300 ssh2: ED25519 SHA256:abc
Nov  3 07:02:01 web1 sshd[816]: Failed password for ann from 192.0.2.8 port \
4301 ssh2
Nov  3 07:02:01 web1 sshd[814]: Connection closed by 192.0.2.1 port 22
Nov  3 07:02:02 web1 sshd[815]: Failed password for root from UNKNOWN port 1
Nov  3 07:03:00 web1 CRON[77]: session opened for user root
garbage
"""
failed, entered, skipped = logins(log.splitlines())
for address, count in failed.most_common():
    note = ", then a login" if entered[address] else ""
    print(f"{count:>3} {address}{note}")
for reason, count in sorted(skipped.items()):
    print(f"{count:>3} skipped: {reason}")
