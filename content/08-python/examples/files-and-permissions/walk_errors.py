# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "os.walk says nothing about what it could not read"
# runs = "browser"
# exit = 0
# ///

import os

print(list(os.walk("/nope")))

errors = []
list(os.walk("/nope", onerror=errors.append))
for error in errors:
    print(f"{type(error).__name__}: {error.filename}")


def strict(error):
    raise error


try:
    list(os.walk("/nope", onerror=strict))
except OSError as error:
    print("raised:", error.strerror)
