"""Run checks and answer with one exit status."""

import sys


def main(argv, checks, stdout=sys.stdout, stderr=sys.stderr):
    """Return 0 fit, 1 failed, 2 used wrongly, 3 unknown, 130 interrupted."""
    raise NotImplementedError
