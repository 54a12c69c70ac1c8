# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Audit accounts: passwd, shadow and group as text"
# runs = "browser"
# exit = 1
# ///

import re
import sys
from collections import defaultdict

STRONG = ("$y$", "$gy$", "$7$", "$2b$", "$6$", "$5$")
DIGITS = re.compile(r"\d+", re.ASCII)
NO_LOGIN = ("/usr/sbin/nologin", "/sbin/nologin", "/bin/false")


def records(text, fields, title, findings):
    """Split lines into fields; a line with another number is reported."""
    for number, line in enumerate(text.splitlines(), 1):
        parts = line.split(":")
        if len(parts) == fields:
            yield parts
        elif line.strip() and not line.startswith("#"):
            findings.append(f"{title}:{number}: expected {fields} fields")


def password_state(field):
    if field == "":
        return "empty"
    if field[0] in "!*":
        return "locked"  # keys still work
    return "usable" if field.startswith(STRONG) else "weak hash"


def audit(passwd, shadow, group, admins=("sudo", "wheel")):
    """A list of findings, in the order of the files."""
    findings, names = [], set()
    by_uid, by_gid = defaultdict(list), defaultdict(list)
    states = {
        name: password_state(password)
        for name, password, *_ in records(shadow, 9, "shadow", findings)
    }
    for name, field, uid, gid, _, _, shell in records(
        passwd, 7, "passwd", findings
    ):
        names.add(name)
        if not (DIGITS.fullmatch(uid) and DIGITS.fullmatch(gid)):
            findings.append(f"{name}: ids {uid!r} and {gid!r} are no numbers")
            continue
        by_uid[int(uid)].append(name)  # as numbers: 00 is root too
        by_gid[int(gid)].append(name)  # its primary group does not list it
        state = states.get(name, "missing in shadow")
        if field != "x":  # then shadow does not count
            state = password_state(field)
        if state in ("empty", "weak hash", "missing in shadow"):
            findings.append(f"{name}: password {state}")
        system = 0 < int(uid) < 1000
        if system and state == "usable" and shell not in NO_LOGIN:
            findings.append(f"{name}: system account that can log in")
    for uid, owners in by_uid.items():
        if uid == 0 and owners != ["root"]:
            findings.append(f"uid 0: {', '.join(owners)}")
        elif len(owners) > 1:
            findings.append(f"uid {uid} used twice: {', '.join(owners)}")
    for name, _, gid, members in records(group, 4, "group", findings):
        primary = by_gid[int(gid)] if DIGITS.fullmatch(gid) else []
        for member in filter(None, [*members.split(","), *primary]):
            if member not in names:
                findings.append(f"group {name}: no such user {member}")
            elif name in admins:
                findings.append(f"group {name}: administrator {member}")
    return findings


findings = audit(
    passwd="""\
root:x:0:0:root:/root:/bin/bash
daemon:x:1:1::/usr/sbin:/usr/sbin/nologin
backup:x:34:34::/var/backups:/bin/sh
toor:x:00:0::/root:/bin/bash
ann:x:1000:1000:Ann:/home/ann:/bin/bash
bob:x:1000:1000:Bob:/home/bob:/bin/bash
eve::1002:1002::/home/eve:/bin/bash
dave:x:1003:27::/home/dave:/bin/bash
old line
""",
    shadow="""\
root:!:19800:0:99999:7:::
daemon:*:19800:0:99999:7:::
backup:$y$j9T$abc$def:19800:0:99999:7:::
toor:$1$ab$0123:19800:0:99999:7:::
ann:$6$salt$hash:19800:0:99999:7:::
bob:!$6$salt$hash:19800:0:99999:7:::
eve:$6$salt$hash:19800:0:99999:7:::
dave:!:19800:0:99999:7:::
""",
    group="sudo:x:27:ann,carl\nusers:x:100:bob\n",
)
print(*findings, sep="\n")
sys.exit(1 if findings else 0)
