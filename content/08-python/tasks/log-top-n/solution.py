"""The clients with the most requests in an access log."""

import argparse
import heapq
import re
import sys
from collections import Counter

# The request is quoted and may hold blanks, so it is matched as a whole.
# Not .*?" before it: that tries again at each quote that a client sends.
LINE = re.compile(r'(\S+) [^"]*"(?:[^"\\]|\\.)*" ([0-9]{3})(?: |$)')


def top_clients(lines, n=10, min_status=0):
    """Return ([(client, count), ...], malformed), biggest count first."""
    counts, malformed = Counter(), 0
    for line in lines:  # one line at a time, never read()
        line = line.strip()
        if not line:
            continue
        match = LINE.match(line)
        if match is None:
            malformed += 1  # counted, so that the caller can tell
        elif int(match[2]) >= min_status:
            counts[match[1]] += 1
    # most_common() breaks ties by arrival; a report wants a fixed order.
    ranked = heapq.nsmallest(
        n, counts.items(), key=lambda item: (-item[1], item[0])
    )
    return ranked, malformed


def positive(text):
    number = int(text)
    if number < 1:  # a slice with -1 would hide the last client
        raise argparse.ArgumentTypeError(f"{number} is not 1 or more")
    return number


def main(argv=None, stdin=sys.stdin, stdout=sys.stdout, stderr=sys.stderr):
    """Print "count client" lines; return 0, or 1 if nothing was readable."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=positive, default=10)
    parser.add_argument("--min-status", type=int, default=0)
    args = parser.parse_args(argv)
    if hasattr(stdin, "reconfigure"):  # one bad byte is not the end
        stdin.reconfigure(encoding="utf-8", errors="backslashreplace")
    seen = 0

    def counted():
        nonlocal seen
        for line in stdin:
            seen += bool(line.strip())
            yield line

    ranked, malformed = top_clients(counted(), args.n, args.min_status)
    for client, count in ranked:
        print(count, client, file=stdout)
    if malformed:
        print(f"malformed lines: {malformed}", file=stderr)
    return 1 if malformed and malformed == seen else 0


if __name__ == "__main__":
    sys.exit(main())
