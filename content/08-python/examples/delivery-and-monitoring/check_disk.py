# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A Nagios plugin for disk space, with the right status for each error"
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


def arguments(argv):
    parser = Parser(prog="check_disk", add_help=False)
    parser.add_argument("-h", "--help", action="store_true")
    parser.add_argument("-w", type=float, default=80, metavar="PERCENT")
    parser.add_argument("-c", type=float, default=90, metavar="PERCENT")
    parser.add_argument("path", nargs="?")
    args = parser.parse_args(argv)
    if args.help:
        return parser.format_usage().strip(), args
    if args.path is None:
        parser.error("a path is required")
    if not 0 < args.w < args.c <= 100:  # also refuses nan
        parser.error(f"0 < -w {args.w:g} < -c {args.c:g} <= 100 is not true")
    return None, args


def check(argv, disk_usage):
    usage, args = arguments(argv)
    if usage:
        return UNKNOWN, usage  # argparse would exit with 0: OK
    disk = disk_usage(args.path)
    used = 100 * disk.used / (disk.used + disk.free)  # as df does
    state = CRITICAL if used > args.c else WARNING if used > args.w else OK
    limits = f"{args.w:g};{args.c:g};0;100"
    return state, f"{used:.1f}% used | used={used:.1f}%;{limits}"


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
    if path == "/mnt/backup":
        raise FileNotFoundError(f"{path} is not there")
    return SimpleNamespace(used=866, free=94)  # of 1000: 4 % for root


for line in [
    "/srv", "/mnt/backup", "-w eighty /srv", "-w 95 -c 90 /srv",
    "-w 800 -c 900 /srv", "--help",
]:
    print("exit", main(line.split(), disk))
