# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A check that never answers with the wrong state"
# runs = "browser"
# exit = 0
# ///

import argparse
import shutil
from types import SimpleNamespace

OK, WARNING, CRITICAL, UNKNOWN = range(4)
NAMES = ("OK", "WARNING", "CRITICAL", "UNKNOWN")


class Parser(argparse.ArgumentParser):
    def error(self, message):  # argparse would exit with 2: CRITICAL
        raise ValueError(message)


def check(argv, disk_usage):
    parser = Parser()
    parser.add_argument("-w", type=int, default=80)
    parser.add_argument("-c", type=int, default=90)
    parser.add_argument("path")
    args = parser.parse_args(argv)
    disk = disk_usage(args.path)
    used = round(100 * disk.used / (disk.used + disk.free))  # as df does
    state = CRITICAL if used > args.c else WARNING if used > args.w else OK
    return state, f"{used}% used | used={used}%;{args.w};{args.c};0;100"


def main(argv, disk_usage=shutil.disk_usage):
    try:
        state, text = check(argv, disk_usage)
    except Exception as error:  # left alone, it would exit with 1: WARNING
        # one line, and no "|": what follows it would be performance data
        text = f"{type(error).__name__}: {error}".splitlines()[0]
        state, text = UNKNOWN, text.replace("|", "/")
    print(f"DISK {NAMES[state]} - {text}")
    return state


def disk(path):
    return SimpleNamespace(used=816, free=144)  # of 1000: 4 % for root


def gone(path):
    raise FileNotFoundError(f"{path} is not there")


print("exit", main(["/srv"], disk))
print("exit", main(["/mnt/backup"], gone))
print("exit", main(["-w", "eighty", "/srv"], disk))
