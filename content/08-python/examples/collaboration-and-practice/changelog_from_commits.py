# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "From commit messages to the next version and its release notes"
# runs = "browser"
# exit = 1
# ///

import re
import sys

SUBJECT = re.compile(r"(\w+)(?:\(([^)]+)\))?(!)?: (.+)")
BREAKING = re.compile(r"^BREAKING[ -]CHANGE: (.+)", re.MULTILINE)
KINDS = {"feat": (1, "Added"), "fix": (2, "Fixed")}
QUIET = {"build", "chore", "ci", "docs", "perf", "refactor", "style", "test"}


def release(version, messages):
    """Return the next version, notes by title, and what was not read."""
    notes, unread, step = {}, [], 3  # 0 major, 1 minor, 2 patch, 3 none
    for message in messages:
        subject, _, body = message.partition("\n")
        match = SUBJECT.fullmatch(subject)
        kind = match[1].lower() if match else None
        if kind not in QUIET and kind not in KINDS:
            unread.append(subject)  # a change is never dropped unseen
            continue
        _, scope, bang, text = match.groups()
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
    "feat!: end with 4 when the state is unknown",
    "refactor: split\n\nBREAKING CHANGE: main() needs argv",
    "docs: name the owner",
    "fxi: close the lock file",
    "quick fix",
])
print(version)
for title in ("Breaking", "Added", "Fixed"):
    for line in notes.get(title, []):
        print(f"{title:8} {line}")
for subject in unread:
    print("not read:", subject, file=sys.stderr)
# Notes with a hole must not be published by a pipeline.
sys.exit(1 if unread else 0)
