# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A pre-commit hook: find a credential in the staged changes"
# runs = "linux"
# exit = 1
# commands = ["git"]
# ///

import os
import re
import subprocess
import sys
from pathlib import Path

RULES = {
    "AWS access key id": re.compile(r"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b"),
    "private key": re.compile(r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----"),
}
HUNK = re.compile(r"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
STAGED = [  # each option overrides a setting or attribute of the user
    "git", "-c", "core.quotePath=true", "diff", "--cached", "-U0",
    "--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/",
    "--no-color", "--no-ext-diff", "--no-textconv", "--text",
]


def path_of(header):
    """Return the path from the text after `+++ `."""
    name = header.rstrip("\t")  # Git adds a tab if the name has a space
    if name.startswith('"'):  # quoted like a string of C, bytes in octal
        raw = name[1:-1].encode("ascii").decode("unicode_escape")
        name = os.fsdecode(raw.encode("latin-1"))
    return name.removeprefix("b/")


def added_lines(diff):
    """Yield path, line number and text of each added line."""
    name, number, removed, added = None, 0, 0, 0
    for line in diff.split("\n"):  # splitlines() also cuts at a form feed
        if removed and line.startswith("-"):
            removed -= 1
        elif added and line.startswith("+"):  # counted: "+++" may be content
            yield name, number, line[1:]
            number, added = number + 1, added - 1
        elif hunk := HUNK.match(line):
            old, start, new = hunk.groups()
            removed, number, added = int(old or 1), int(start), int(new or 1)
        elif line.startswith("+++ "):
            name = path_of(line.removeprefix("+++ "))


def main():
    try:
        done = subprocess.run(
            STAGED, check=True, stdout=subprocess.PIPE, timeout=60
        )
    except (OSError, subprocess.SubprocessError) as error:
        print(f"not scanned: {error}", file=sys.stderr)
        return 2  # a check that could not look must not say "clean"
    diff = done.stdout.decode("utf-8", errors="replace")
    found = [
        f"{name}:{number} {rule}"
        for name, number, text in added_lines(diff)
        for rule, pattern in RULES.items() if pattern.search(text)
    ]
    for finding in found:
        print(finding, file=sys.stderr)
    return 1 if found else 0


KEY = "AKIA" + "IOSFODNN7EXAMPLE"  # in two parts, or we would stop ourselves


def git(*args):
    subprocess.run(["git", *args], check=True, timeout=30)


git("init", "-q", ".")
git("config", "diff.noprefix", "true")  # settings that change the headers
git("config", "diff.mnemonicPrefix", "true")
Path("b").mkdir()
Path("b/größe 2.py").write_text(
    f'import os\n++ counter\nkey = "{KEY}"\n', encoding="utf-8"
)
Path("old.env").write_text(f"KEY={KEY}\n", encoding="utf-8")
git("add", ".")
Path("b/größe 2.py").write_text("import os\n", encoding="utf-8")  # unstaged

sys.stderr = sys.stdout  # one stream for this page only
sys.exit(main())
