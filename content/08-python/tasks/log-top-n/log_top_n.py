"""The clients with the most requests in an access log."""

import sys


def top_clients(lines, n=10, min_status=0):
    """Return ([(client, count), ...], malformed), biggest count first."""
    raise NotImplementedError


def main(argv=None, stdin=sys.stdin, stdout=sys.stdout, stderr=sys.stderr):
    """Print "count client" lines; return 0, or 1 if nothing was readable."""
    raise NotImplementedError


if __name__ == "__main__":
    sys.exit(main())
