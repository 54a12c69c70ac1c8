"""Compare an expected inventory with an actual one."""

import sys


def read_hosts(lines):
    """Return the set of normalised host names; ValueError for a bad one."""
    raise NotImplementedError


def diff(expected, actual):
    """Return (missing, unexpected), each sorted naturally."""
    raise NotImplementedError


def main(argv=None, stdout=sys.stdout, stderr=sys.stderr):
    """Return 0 if the files agree, 1 if they differ, 2 for trouble."""
    raise NotImplementedError


if __name__ == "__main__":
    sys.exit(main())
