# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Six lines with five bugs, and the same task without them"
# runs = "browser"
# exit = 0
# ///

import re
from pathlib import Path

Path("app.log").write_text(
    "09:00 INFO  started, 0 ERROR lines\n"
    "09:01 ERROR disk is full\n"
    "09:02 CRITICAL no space left\n"
    "09:03 INFO  retry: café\n",
    encoding="utf-8",
)


def given():
    count = 0
    for line in open("app.log"):
        if "ERROR" or "CRITICAL" in line:
            count =+ 1
    print("errors: " + count)


LEVEL = re.compile(r"\S+ (?:ERROR|CRITICAL)\b")  # the second field


def repaired():
    with open("app.log", encoding="utf-8", errors="replace") as log:
        count = sum(1 for line in log if LEVEL.match(line))
    print(f"errors: {count}")


try:
    given()
except TypeError as error:
    print("TypeError:", error)
line = "09:03 INFO  retry"
print("always true:", bool("ERROR" or "CRITICAL" in line))
print("two tests:  ", "ERROR" in line or "CRITICAL" in line)
count = 5
count =+ 1
print("=+ 1 gives: ", count)
print("substring:  ", "ERROR" in "09:00 INFO  started, 0 ERROR lines")
repaired()
