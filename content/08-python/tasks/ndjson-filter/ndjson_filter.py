"""Filter JSON lines by level and by fields."""

import sys


def select(lines, level, fields, bad):
    """Yield the records to keep; call bad(number, line) for the broken."""
    raise NotImplementedError


def main(argv=None, stdin=sys.stdin, stdout=sys.stdout, stderr=sys.stderr):
    """Return 0, 1 after bad lines, 2 for wrong usage, 141 without a reader."""
    raise NotImplementedError


if __name__ == "__main__":
    sys.exit(main())
