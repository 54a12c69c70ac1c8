# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Group error messages that differ only in numbers and names"
# runs = "browser"
# exit = 0
# ///

import re
from dataclasses import dataclass

LINE = re.compile(r"(?P<time>\S+) (?P<level>[A-Z]+) (?P<text>.+)")
# The order matters: an address is replaced before its numbers are.
VARIABLE = (
    (r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", "<uuid>"),
    (r"\b\d{1,3}(?:\.\d{1,3}){3}\b(?::\d+)?", "<address>"),
    (r"\b0x[0-9a-f]+\b", "<hex>"),
    (r"'[^']*'|\"[^\"]*\"", "<text>"),
    (r"(?<!\S)/\S+", "<path>"),
    (r"\d+(?:\.\d+)?", "<n>"),
)
RULES = [(re.compile(rule, re.IGNORECASE), name) for rule, name in VARIABLE]
OTHERS = "(all other messages)"


def pattern(text):
    """The message with what varies replaced by a name."""
    text = text[:500]  # a huge line must not cost a huge time
    for rule, name in RULES:
        text = rule.sub(name, text)
    return text


@dataclass
class Group:
    example: str
    first: str
    last: str
    count: int = 0


def group(lines, max_groups=1000):
    """Return ({pattern: Group}, number of lines that can't be read)."""
    groups, malformed = {}, 0
    for line in lines:
        match = LINE.fullmatch(line.rstrip("\n"))
        if not match:
            malformed += 1
            continue
        if match["level"] != "ERROR":
            continue
        key, time = pattern(match["text"]), match["time"]
        if key not in groups and len(groups) >= max_groups:
            key = OTHERS  # so the memory is bounded
        found = groups.setdefault(key, Group(match["text"], time, time))
        found.count += 1
        found.last = time
    return groups, malformed


LOG = """\
10:00:01 ERROR timeout after 30 s for order 4711 at 10.0.0.7:5432
10:00:02 INFO started
10:00:04 ERROR timeout after 31.5 s for order 4712 at 10.0.0.8:5432
10:00:05 ERROR cannot open /var/spool/a17.tmp
10:00:07 ERROR no user 'ann' in session 1b4e28ba-2fa1-11d2-883f-0016d3cca427
no time in this line
10:00:09 ERROR timeout after 30 s for order 4799 at 10.0.0.7:5432
10:00:11 ERROR cannot open /var/spool/b22.tmp
10:00:12 ERROR no user 'O"Neil' in session 2fa128ba-2fa1-11d2-883f-0016d3cca427
"""

groups, malformed = group(LOG.splitlines())
for key, found in sorted(groups.items(), key=lambda item: -item[1].count):
    print(f"{found.count}  {key}\n   {found.first} to {found.last},"
          f" for example: {found.example}")
print(f"malformed: {malformed}")
few, _ = group(LOG.splitlines(), max_groups=1)
print({key: found.count for key, found in few.items()})
