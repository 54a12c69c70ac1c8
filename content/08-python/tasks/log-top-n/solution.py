"""The clients with the most requests in an access log."""

import argparse
import re
import sys
from collections import Counter

# the request is quoted and may hold blanks, so it is matched as a whole;
# not .*?" before it, which tries again at each quote that a client sends
LINE = re.compile(r'(\S+) [^"]*"(?:[^"\\]|\\.)*" (\d{3})(?: |$)')


def top_clients(lines, n=10, min_status=0):
    """Return ([(client, count), ...], malformed), biggest count first."""
    counts, malformed = Counter(), 0
    for line in lines:  # one line at a time, never read()
        line = line.strip()
        if not line:
            continue
        match = LINE.match(line)
        if match is None:
            malformed += 1  # counted, so that silence is not success
        elif int(match[2]) >= min_status:
            counts[match[1]] += 1
    # most_common() breaks ties by arrival; a report wants a fixed order
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ranked[:n], malformed


def main(argv=None, stdin=sys.stdin, stdout=sys.stdout, stderr=sys.stderr):
    """Print "count client" lines; return 0, or 1 if nothing was readable."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=10)
    parser.add_argument("--min-status", type=int, default=0)
    args = parser.parse_args(argv)
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
