"""Which ports answer?"""

import socket
import sys


def parse_target(text):
    """Return (host, port) of "host:port" or "[v6]:port"; else ValueError."""
    host, colon, port = text.rpartition(":")
    if host.startswith("[") and host.endswith("]"):
        host = host[1:-1]
    elif ":" in host:  # a bare IPv6 address: which colon is the port's?
        raise ValueError(f"write [address]:port: {text!r}")
    if not colon or not host or not (port.isascii() and port.isdecimal()):
        raise ValueError(f"not host:port: {text!r}")
    if not 1 <= int(port) <= 65535:
        raise ValueError(f"no such port: {text!r}")
    return host, int(port)


def probe(host, port, timeout=3, connect=socket.create_connection):
    """Return open, refused, timeout, dns or error."""
    try:
        # always a timeout: a dropped packet gets no answer at all
        connect((host, port), timeout).close()
        return "open"
    # the special cases are subclasses of OSError, so they come first
    except socket.gaierror:
        return "dns"
    except ConnectionRefusedError:
        return "refused"
    except TimeoutError:
        return "timeout"
    except OSError:
        return "error"


def check(targets, timeout=3, connect=socket.create_connection):
    """Return [(target, state), ...] in order, each target once."""
    return [
        (target, probe(*parse_target(target), timeout, connect))
        for target in dict.fromkeys(targets)
    ]


def main(
    argv=None, stdout=sys.stdout, stderr=sys.stderr,
    connect=socket.create_connection,
):
    """Print "state target" lines; 0 all open, 1 not all, 2 bad target."""
    targets = sys.argv[1:] if argv is None else argv
    try:
        for target in targets:  # all of them before the first packet
            parse_target(target)
    except ValueError as error:
        print(error, file=stderr)
        return 2
    results = check(targets, connect=connect)
    for target, state in results:
        print(state, target, file=stdout)
    return 0 if all(state == "open" for _, state in results) else 1


if __name__ == "__main__":
    sys.exit(main())
