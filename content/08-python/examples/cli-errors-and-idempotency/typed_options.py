# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "argparse: options with a type, a choice, a limit and a list"
# runs = "browser"
# exit = 0
# ///

import argparse
import contextlib
import io
from datetime import timedelta
from pathlib import Path

UNITS = {"s": "seconds", "m": "minutes", "h": "hours"}


def duration(text):
    """Turn 90s, 15m or 2h into a timedelta."""
    try:
        value = timedelta(**{UNITS[text[-1:]]: int(text[:-1])})
    except (KeyError, ValueError, OverflowError):
        value = timedelta(0)
    if value <= timedelta(0):
        # this message is shown; that of a ValueError is not
        raise argparse.ArgumentTypeError(f"{text!r} is not like 90s or 15m")
    return value


def port(text):
    number = int(text)  # argparse turns ValueError into "invalid port value"
    if not 1 <= number <= 65535:
        raise argparse.ArgumentTypeError(f"{number} is not in 1 to 65535")
    return number


parser = argparse.ArgumentParser(prog="probe", allow_abbrev=False)
parser.add_argument("hosts", nargs="+", metavar="HOST")  # a list, at least 1
parser.add_argument("--port", type=port, default=443)
parser.add_argument("--every", type=duration, default="1m")  # is converted
parser.add_argument("--format", choices=["text", "json"], default="text")
parser.add_argument("--label", action="append", default=[])
parser.add_argument("--log", type=Path)
parser.add_argument("-v", "--verbose", action="count", default=0)
group = parser.add_mutually_exclusive_group()
group.add_argument("--once", action="store_true")
group.add_argument("--count", type=int)

good = "web-1 web-2 --port 8443 --label a --label b -vv --log /var/log/p"
for name, value in vars(parser.parse_args(good.split())).items():
    print(f"{name}: {value!r}")
print("after --:", parser.parse_args(["--", "-web"]).hosts)

for wrong in (
    "", "web-1 --port 0", "web-1 --port http", "web-1 --every 5",
    "web-1 --every 0s",
    "web-1 --format xml", "web-1 --once --count 2", "web-1 --verb",
):
    errors = io.StringIO()
    try:
        with contextlib.redirect_stderr(errors):
            parser.parse_args(wrong.split())
    except SystemExit as request:
        last = errors.getvalue().splitlines()[-1]
        print(request.code, last.removeprefix("probe: error: "))
