# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A long script split in four: read, decide, act, report"
# runs = "browser"
# exit = 1
# ///

import argparse
import json
import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class Job:  # what the globals of the old script held
    limit: int
    dry_run: bool


def read_disks(file):
    """Input only: text in, values out, and an error with a place."""
    for number, line in enumerate(file, start=1):
        try:
            item = json.loads(line)
            yield item["host"], int(item["percent"])
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"line {number}: {error!r}") from error


def choose(disks, limit):
    """The decision: no file, no clock, no network, so easy to test."""
    return sorted(host for host, percent in disks if percent >= limit)


def clean(hosts, job, call):
    """The effect, behind one function that a test can replace."""
    failed = {}
    for host in hosts:
        try:
            if not job.dry_run:
                call(host)
        except OSError as error:
            failed[host] = str(error)
    return failed


def report(hosts, failed, dry_run):
    if dry_run:
        return f"would clean {', '.join(hosts) or 'nothing'}"
    return f"{len(hosts)} full, {len(failed)} failed: {failed}"


def main(argv, file, call):
    parser = argparse.ArgumentParser(prog="clean-disks")
    parser.add_argument("--limit", type=int, default=90)
    parser.add_argument("--dry-run", action="store_true")
    args = parser.parse_args(argv)
    job = Job(args.limit, args.dry_run)
    try:
        hosts = choose(read_disks(file), job.limit)
    except ValueError as error:
        print("clean-disks:", error)
        return 2
    failed = clean(hosts, job, call)
    print(report(hosts, failed, job.dry_run))
    return 1 if failed else 0


def over_ssh(host):  # stands for the real call
    if host == "db-1":
        raise TimeoutError("no answer")


if __name__ == "__main__":
    assert choose([("a", 90), ("b", 89)], 90) == ["a"]  # a test of a line
    assert choose([], 90) == []
    lines = ['{"host": "web-1", "percent": 97}',
             '{"host": "db-1", "percent": "95"}',
             '{"host": "web-2", "percent": 12}']
    print("status:", main(["--dry-run"], lines, over_ssh))
    print("status:", main([], [*lines, '{"host": "web-3"}'], over_ssh))
    sys.exit(main([], lines, over_ssh))
