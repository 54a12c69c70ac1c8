# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Two tracebacks in one error, and how to read them"
# runs = "browser"
# exit = 1
# ///

import re
import sys
import traceback


def parse_port(text):
    return int(text)


def load(config):
    try:
        return parse_port(config["port"])
    except ValueError as error:
        raise RuntimeError("deploy.toml: port is not usable") from error


try:
    load({"host": "web-1", "port": "80 80"})
except RuntimeError as error:
    text = "".join(traceback.format_exception(error))
    # The lines of carets are left out: their form depends on the version.
    print(re.sub(r"^[ ~^]+\n", "", text, flags=re.M), end="")
    sys.exit(1)
