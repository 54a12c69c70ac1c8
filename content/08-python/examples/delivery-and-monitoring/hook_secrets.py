# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Find a credential in what is staged, and do not print it"
# runs = "browser"
# exit = 1
# ///

import re
import sys

RULES = {
    "AWS access key id": re.compile(r"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b"),
    "private key": re.compile(r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----"),
}
HUNK = re.compile(r"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


def added_lines(diff):
    """Yield file, line number and text from `git diff --cached -U0`."""
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
            name = line.removeprefix("+++ b/").rstrip("\t")


KEY = "AKIA" + "IOSFODNN7EXAMPLE"  # in two parts, or we would stop ourselves
DIFF = f"""--- a/app.py
+++ b/app.py
@@ -2,0 +3,2 @@ import os
+client = connect("{KEY}")
+++ counter
@@ -9 +11 @@ def main():
-    key = "{KEY}"
+    key = os.environ["AWS_ACCESS_KEY_ID"]
"""

found = [
    f"{name}:{number} {rule}"
    for name, number, text in added_lines(DIFF)
    for rule, pattern in RULES.items() if pattern.search(text)
]
print("\n".join(found))
sys.exit(1 if found else 0)
