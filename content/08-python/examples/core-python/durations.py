# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Durations: parse 1h30m, print seconds for people"
# runs = "browser"
# exit = 0
# ///

import re
from datetime import timedelta

UNITS = {"d": 86400, "h": 3600, "m": 60, "s": 1}
PART = re.compile(r"(\d+)(d|h|m|s)", re.ASCII)


def parse_duration(text):
    """A timedelta for "90s" or "1h30m": largest unit first, each once."""
    seconds, position, last = 0, 0, None
    for match in PART.finditer(text):
        number, unit = match.groups()
        size = UNITS[unit]
        if match.start() != position or (last and size >= last):
            break  # something in between, or "30m1h", or "1h1h"
        seconds += int(number) * size
        position, last = match.end(), size
    if not text or position != len(text):
        raise ValueError(f"no duration: {text!r}, write for example 1h30m")
    try:
        return timedelta(seconds=seconds)
    except OverflowError:  # argparse would let it through as a traceback
        raise ValueError(f"too long: {text!r}, write for example 30d") from None


def show_duration(duration):
    """The two largest parts, which is as exact as a person reads it."""
    left = int(duration.total_seconds())
    if left < 0:
        return "-" + show_duration(-duration)
    parts = []
    for unit, size in UNITS.items():
        count, left = divmod(left, size)
        if count:
            parts.append(f"{count}{unit}")
    return " ".join(parts[:2]) or "0s"


for text in ("90s", "1h30m", "2d", "0s"):
    duration = parse_duration(text)
    print(f"{text:>6} = {duration.total_seconds():>8.0f} s", duration, sep=", ")
for text in ("", "90", "30m1h", "1h 30m", "1.5h", "-5m", "1h1h", "5 min",
             "9999999999d"):
    try:
        parse_duration(text)
    except ValueError as error:
        print(error)
for seconds in (0, 59.9, 3600, 5430, 200_000, -90):
    print(f"{seconds} s: {show_duration(timedelta(seconds=seconds))}")

late = timedelta(days=1, seconds=30)
print(".seconds:", late.seconds, " total_seconds():", late.total_seconds())
print("negative:", timedelta(seconds=-90))
print("divided :", late / timedelta(hours=1), late // timedelta(hours=1))
