# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Duplicate log lines: handlers and propagation"
# runs = "browser"
# exit = 0
# ///

import logging
import sys


def handler(mark):
    made = logging.StreamHandler(sys.stdout)
    made.setFormatter(logging.Formatter(f"{mark} %(message)s"))
    return made


logging.getLogger().addHandler(handler("root:"))
app = logging.getLogger("app")
app.addHandler(handler("app: "))

app.warning("disk at 91 %")  # own handler, then the root's
print("--")
app.removeHandler(app.handlers[0])  # one handler, at the root
app.warning("disk at 91 %")
