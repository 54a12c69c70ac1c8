# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "From commit subjects to a version and its notes"
# runs = "browser"
# exit = 0
# ///

import re

SUBJECT = re.compile(r"(\w+)(?:\(([^)]+)\))?(!)?: (.+)")
BREAKING = re.compile(r"^BREAKING[ -]CHANGE: (.+)", re.MULTILINE)
KINDS = {"feat": (1, "Added"), "fix": (2, "Fixed")}


def release(version, messages):
    """Return the next version, notes by title, and what was not read."""
    notes, unread, step = {}, [], 3  # 0 major, 1 minor, 2 patch, 3 none
    for message in messages:
        subject, _, body = message.partition("\n")
        match = SUBJECT.fullmatch(subject)
        if not match:
            unread.append(subject)  # never drop a change in silence
            continue
        kind, scope, bang, text = match.groups()
        footer = BREAKING.search(body)
        rank, title = KINDS.get(kind, (3, None))
        if bang or footer:
            rank, title = 0, "Breaking"
        if title:
            prefix = f"{scope}: " if scope else ""
            line = footer[1] if footer else text
            notes.setdefault(title, []).append(prefix + line)
        step = min(step, rank)
    numbers = [int(number) for number in version.split(".")]
    if step < 3:
        numbers[step:] = [numbers[step] + 1] + [0] * (2 - step)
    return ".".join(map(str, numbers)), notes, unread


version, notes, unread = release("2.4.1", [
    "fix(backup): treat a timeout as a failure",
    "feat(cli): print a plan with --dry-run",
    "feat!: end with 3 when the state is unknown",
    "refactor: split\n\nBREAKING CHANGE: main() needs argv",
    "docs: name the owner",
    "quick fix",
])
print(version)
for title in ("Breaking", "Added", "Fixed"):
    for line in notes.get(title, []):
        print(f"{title:8} {line}")
print("not read:", unread)
