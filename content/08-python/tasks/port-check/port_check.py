"""Which ports answer?"""

import socket
import sys


def parse_target(text):
    """Return (host, port) of "host:port" or "[v6]:port"; else ValueError."""
    raise NotImplementedError


def probe(host, port, timeout=3, connect=socket.create_connection):
    """Return open, refused, timeout, dns or error."""
    raise NotImplementedError


def check(targets, timeout=3, connect=socket.create_connection):
    """Return [(target, state), ...] in order, each target once."""
    raise NotImplementedError


def main(
    argv=None, stdout=sys.stdout, stderr=sys.stderr,
    connect=socket.create_connection,
):
    """Print "state target" lines; 0 all open, 1 not all, 2 bad target."""
    raise NotImplementedError


if __name__ == "__main__":
    sys.exit(main())
