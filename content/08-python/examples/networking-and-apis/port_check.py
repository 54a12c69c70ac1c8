# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Port check: open, refused, timeout, no such name"
# runs = "linux"
# exit = 1
# ///

import socket
import sys
from contextlib import suppress


def check(host, port, timeout=2.0):
    """Try each address of a name; say why it did not work."""
    try:
        with socket.create_connection((host, port), timeout=timeout):
            return "open"
    except socket.gaierror:
        return "cannot resolve"
    except UnicodeError:  # an empty label or one of over 63 characters
        return "not a host name"
    except TimeoutError:
        return "timeout"  # a firewall that drops, or a host that is gone
    except ConnectionRefusedError:
        return "refused"  # the host answered: nobody listens
    except OSError as error:  # such as "No route to host"
        return f"failed: {error.strerror or error}"


# A full backlog: the kernel no longer answers, as with a dropped packet.
silent = socket.create_server(("127.0.0.1", 0), backlog=0)
waiting = [socket.socket() for _ in range(4)]
for client in waiting:
    client.setblocking(False)
    with suppress(BlockingIOError):
        client.connect(silent.getsockname())

server = socket.create_server(("127.0.0.1", 0))
port = server.getsockname()[1]
results = [check("127.0.0.1", port)]  # the kernel answers, before accept()
server.close()
results.append(check("127.0.0.1", port))
results.append(check("127.0.0.1", silent.getsockname()[1], timeout=0.3))
results.append(check("no-such-host.invalid", 80))
results.append(check("web..example.com", 80))
print("\n".join(results))
sys.exit(0 if all(result == "open" for result in results) else 1)
