"""Filter JSON lines by level and by fields."""

import argparse
import json
import os
import sys

LEVELS = ["debug", "info", "warning", "error", "critical"]


def lookup(record, path):
    for key in path.split("."):
        if not isinstance(record, dict) or key not in record:
            return None
        record = record[key]
    return str(record)  # so a JSON null is "None", and missing is None


def wanted(record, level, fields):
    own = str(record.get("level", "")).lower()
    if own in LEVELS and LEVELS.index(own) < LEVELS.index(level.lower()):
        return False
    return all(lookup(record, path) == text for path, text in fields.items())


def select(lines, level, fields, bad):
    """Yield the records to keep; call bad(number, line) for the broken."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        # deep nesting is valid JSON and still more than the parser takes
        except (ValueError, RecursionError):
            record = None
        if not isinstance(record, dict):
            bad(number, line)
        elif wanted(record, level, fields):
            yield record


def main(argv=None, stdin=sys.stdin, stdout=sys.stdout, stderr=sys.stderr):
    """Return 0, 1 after bad lines, 2 for wrong usage, 141 without a reader."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--level", default="debug", choices=LEVELS, type=str.lower
    )
    parser.add_argument("field", nargs="*", metavar="PATH=TEXT")
    try:
        args = parser.parse_args(argv)
        fields = dict(field.split("=", 1) for field in args.field)
    except SystemExit as stop:
        return stop.code
    except ValueError:
        print("write PATH=TEXT", file=stderr)
        return 2
    for stream in (stdin, stdout):
        if hasattr(stream, "reconfigure"):  # bytes go through as they are
            stream.reconfigure(
                encoding="utf-8", errors="surrogateescape", newline="\n"
            )
    broken, last = 0, ""

    def remember():
        nonlocal last
        for last in stdin:  # select() is lazy, so this is the record's line
            yield last

    def bad(number, line):
        nonlocal broken
        broken += 1  # a number, since a list of them has no bound
        print(f"line {number}: not a JSON object", file=stderr)

    try:
        for _ in select(remember(), args.level, fields, bad):
            print(last.rstrip("\n"), file=stdout, flush=True)
    except BrokenPipeError:
        if stdout is sys.stdout:  # or the flush at the end fails once more
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 141  # as a shell shows SIGPIPE: the output is not complete
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
