# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "os.walk and glob say nothing about what they could not read"
# runs = "browser"
# exit = 0
# ///

import os
from pathlib import Path

print("walk:", list(os.walk("/nope")))
print("glob:", list(Path("/nope").glob("*.log")))
try:
    os.scandir("/nope")
except OSError as error:
    print("scandir:", error.strerror)

errors = []
list(os.walk("/nope", onerror=errors.append))
for error in errors:
    print(f"collected: {type(error).__name__}: {error.filename}")


def strict(error):
    raise error


try:
    list(os.walk("/nope", onerror=strict))
except OSError as error:
    print("raised:", error.strerror)
