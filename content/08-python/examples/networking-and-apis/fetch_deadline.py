# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A read timeout is not a deadline: a slow server passes it"
# runs = "linux"
# exit = 0
# ///

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import urlopen


# region fetch
def fetch(url, deadline, clock=time.monotonic, limit=1_000_000):
    """Return the body, or raise TimeoutError soon after the deadline."""
    left = deadline - clock()
    if left <= 0:  # do not begin what nobody waits for
        raise TimeoutError("no time left for the call")
    body = bytearray()
    with urlopen(url, timeout=left) as response:
        while chunk := response.read1(65536):  # what is there, at once
            body += chunk
            if clock() >= deadline:
                raise TimeoutError("deadline passed while reading")
            if len(body) > limit:
                raise ValueError(f"more than {limit} bytes")
        length = response.headers["Content-Length"]
    if length and len(body) != int(length):  # read1() does not notice
        raise ConnectionError(f"{len(body)} of {length} bytes")
    return bytes(body)
# endregion


class Drip(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "20")
        self.end_headers()
        try:
            for _ in range(10 if self.path == "/cut" else 20):
                self.wfile.write(b".")
                time.sleep(0 if self.path == "/cut" else 0.2)
        except (BrokenPipeError, ConnectionResetError):
            pass  # the client gave up

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Drip)
threading.Thread(target=server.serve_forever, daemon=True).start()
url = f"http://127.0.0.1:{server.server_port}/"

with urlopen(url, timeout=3) as response:  # four seconds, and no error
    print("timeout=3:", len(response.read()), "bytes, no error")
for seconds, path in ((10, ""), (3, ""), (0, ""), (10, "cut")):
    try:
        body = fetch(url + path, time.monotonic() + seconds)
        print(f"{seconds} s left:", len(body), "bytes")
    except TimeoutError as error:
        print(f"{seconds} s left: TimeoutError:", error)
    except ConnectionError as error:
        print(f"{seconds} s left: ConnectionError:", error)
server.shutdown()
