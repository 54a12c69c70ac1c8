# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A new connection for each call uses one local port for each call"
# runs = "linux"
# exit = 0
# ///

import http.client
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

CALLS = 50


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # keeps the connection open

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args):
        pass


def get(connection):
    """Send one request and return the local port that it used."""
    connection.request("GET", "/")
    port = connection.sock.getsockname()[1]
    connection.getresponse().read()
    return port


def time_wait(port):
    """Count this host's connections to the port in the state TIME_WAIT."""
    table = Path("/proc/net/tcp").read_text(encoding="ascii")
    count = 0
    for line in table.splitlines()[1:]:
        _, _, remote, state = line.split()[:4]
        count += state == "06" and int(remote.partition(":")[2], 16) == port
    return count


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
address, port = server.server_address

kept = http.client.HTTPConnection(address, port, timeout=5)
ports = {get(kept) for _ in range(CALLS)}
print(f"one connection: {CALLS} calls, {len(ports)} local port, "
      f"{time_wait(port)} in TIME_WAIT")

ports = set()
for _ in range(CALLS):
    fresh = http.client.HTTPConnection(address, port, timeout=5)
    ports.add(get(fresh))
    fresh.close()  # this side closes first, so this side has to wait
end = time.monotonic() + 3
while time_wait(port) < CALLS and time.monotonic() < end:
    time.sleep(0.05)  # the server closes its side a moment later
print(f"new each time:  {CALLS} calls, {len(ports)} local ports, "
      f"{time_wait(port)} in TIME_WAIT")
kept.close()
server.shutdown()
server.server_close()

first, last = 32768, 60999  # the default of Linux
free = last - first + 1
print(f"{free} ports / 60 s = {free // 60} new connections a second")
