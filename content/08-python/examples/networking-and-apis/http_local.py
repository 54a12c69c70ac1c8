# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "urllib: each way in which a call can fail, told apart"
# runs = "linux"
# exit = 0
# ///

import json
import socket
import threading
import time
from contextlib import suppress
from http.client import HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen


# region client
def get_json(url, timeout=3.0, limit=1_000_000):
    request = Request(url, headers={"Accept": "application/json"})
    with urlopen(request, timeout=timeout) as response:
        kind = response.headers.get_content_type()
        body = response.read(limit + 1)
        length = response.headers["Content-Length"]
    if len(body) > limit:
        raise ValueError(f"more than {limit} bytes")
    if length and len(body) < int(length):  # read(n) may not notice
        raise ConnectionError(f"{len(body)} of {length} bytes")
    if kind != "application/json":
        raise ValueError(f"{kind} instead of JSON")
    return json.loads(body)


def text(data):
    return data.decode("utf-8", errors="replace")


def outcome(url):
    try:
        return f"ok {get_json(url)}"
    except HTTPError as error:  # a URLError too, so it comes first
        with error:  # it is the response: it holds the body and a socket
            return f"status {error.code}: {text(error.read(200))}"
    except URLError as error:  # no answer was read: the cause is in reason
        if isinstance(error.reason, socket.gaierror):
            return "name error"
        if isinstance(error.reason, ConnectionRefusedError):
            return "refused"
        if isinstance(error.reason, TimeoutError):
            return "connect timeout"
        return f"no connection: {error.reason}"  # also a bad certificate
    except TimeoutError:  # connected, then silence: it may have been done
        return "read timeout"
    except json.JSONDecodeError as error:  # a ValueError with a place
        return f"bad JSON in line {error.lineno}, column {error.colno}"
    except ValueError as error:  # also UnicodeDecodeError
        return f"bad body: {error}"
    except (OSError, HTTPException) as error:
        return f"broken off: {error}"
# endregion


class Api(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/hangup":
            return
        if self.path == "/slow":
            time.sleep(20)
        self.send_response(503 if self.path == "/busy" else 200)
        kind = "text/html" if self.path == "/login" else "application/json"
        self.send_header("Content-Type", kind)
        body = b"{" if self.path == "/bad" else b'{"up": true}'
        length = 99 if self.path == "/cut" else len(body)
        self.send_header("Content-Length", str(length))
        self.end_headers()
        with suppress(BrokenPipeError):  # the client gave up
            self.wfile.write(body)

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Api)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}"
for path in ("/", "/busy", "/slow", "/login", "/bad", "/cut", "/hangup"):
    print(f"{path:<8}", outcome(base + path))

closed = socket.create_server(("127.0.0.1", 0))
refused = f"http://127.0.0.1:{closed.getsockname()[1]}/"
closed.close()
full = socket.create_server(("127.0.0.1", 0), backlog=0)
waiting = [socket.socket() for _ in range(4)]  # they fill the backlog
for client in waiting:
    client.setblocking(False)
    with suppress(BlockingIOError):
        client.connect(full.getsockname())
print("closed  ", outcome(refused))
print("silent  ", outcome(f"http://127.0.0.1:{full.getsockname()[1]}/"))
print("no name ", outcome("http://no-such-host.invalid/"))
server.shutdown()
