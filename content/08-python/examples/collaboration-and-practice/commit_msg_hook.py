# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A commit-msg hook that demands a ticket number"
# runs = "browser"
# exit = 0
# ///

import pathlib
import re
import sys
import tempfile

TICKET = re.compile(r"(?:SHOP|OPS)-[1-9]\d*\b", re.ASCII)
GENERATED = re.compile(  # as exact as what Git writes
    r"Merge (remote-tracking )?(branch|tag|commit)(e?s)? '"
    r"|(Revert|Reapply) \"|(fixup|squash|amend)! ")
SCISSORS = re.compile(r"# -+ >8 -+")


def subject_of(text):
    """The first line that Git will keep: no comments, nothing below."""
    for line in text.splitlines():
        if SCISSORS.match(line):  # below it is the diff of commit --verbose
            break
        if line.strip() and not line.startswith("#"):
            return line.strip()
    return ""


def problem(text):
    """None for a good message, or one sentence that says what to write."""
    subject = subject_of(text)
    if not subject:
        return None  # Git itself refuses an empty message
    if GENERATED.match(subject):
        return None  # Git wrote this line, or it is squashed away later
    if not TICKET.match(subject):
        return f"begin with a ticket, as in 'OPS-12: {subject[:20]}'"
    if len(subject) > 72:
        return f"the first line has {len(subject)} characters, at most 72"
    return None


def main(argv):
    if len(argv) != 2:
        print("usage: commit-msg FILE", file=sys.stderr)
        return 2
    text = pathlib.Path(argv[1]).read_text("utf-8", errors="replace")
    reason = problem(text)
    if reason:
        print(f"commit-msg: {reason}")  # a hook should use standard error
    return 1 if reason else 0  # any status but 0 stops the commit


MESSAGES = [
    "OPS-12: rotate the logs\n\nWhy: the disk was full.\n",
    "rotate the logs\n\nOPS-12\n",
    "OPS-012: a number with a zero\n",
    "# Please enter the commit message\n\nSHOP-7 add a retry\n",
    "Merge branch 'main' into retry\n",
    "Merge the two\n",
    'Revert "OPS-12: rotate the logs"\n',
    'Reapply "OPS-12: rotate the logs"\n',
    "fixup! OPS-12: rotate the logs\n",
    "# only comments\n# ------------------------ >8 ---\nOPS-1 a diff\n",
    "OPS-12: " + "x" * 80,
]
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "COMMIT_EDITMSG")
    for message in MESSAGES:
        path.write_text(message, "utf-8")
        print(repr(message.splitlines()[0][:40]))
        print("   status", main(["commit-msg", str(path)]))
