# /// script
# requires-python = ">=3.11"
# dependencies = ["httpx"]
#
# [tool.guide]
# title = "httpx: timeouts by phase, errors by name, and a test double"
# runs = "linux"
# exit = 0
# ///

import json
import socket
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx


# region client
def client_for(base, transport=None):
    """Return a client; use it with `with`, so that its pool is closed."""
    return httpx.Client(
        base_url=base,
        timeout=httpx.Timeout(3.0, connect=5.0),  # read, write, pool 3.0
        limits=httpx.Limits(max_connections=10),
        follow_redirects=False,  # the default; requests follows
        # repeats connecting only, never a request that was sent
        transport=transport or httpx.HTTPTransport(retries=1),
    )


def get_json(client, path, limit=1000):
    with client.stream("GET", path) as response:
        if response.is_error:
            response.read()  # else the error would have no body to show
        response.raise_for_status()
        body = bytearray()
        for chunk in response.iter_bytes():
            body += chunk
            if len(body) > limit:
                raise ValueError(f"more than {limit} bytes")
    return json.loads(body)
# endregion


def outcome(client, path):
    try:
        return f"ok {get_json(client, path)}"
    except httpx.HTTPStatusError as error:
        return f"HTTPStatusError {error.response.status_code}"
    except httpx.TransportError as error:  # nothing usable came back
        return f"{type(error).__name__}: {error.request.url.path}"
    except ValueError as error:
        return type(error).__name__


class Server(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/hangup":
            return
        if self.path == "/slow":
            time.sleep(20)
        self.send_response({"/busy": 503, "/moved": 302}.get(self.path, 200))
        if self.path == "/moved":
            self.send_header("Location", "/")
        self.end_headers()
        body = {"/login": b"<html>", "/big": b"1" * 5000}.get(self.path)
        with suppress(ConnectionError):
            self.wfile.write(body or b'{"up": true}')

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
threading.Thread(target=server.serve_forever, daemon=True).start()
closed = socket.create_server(("127.0.0.1", 0))
refused = f"http://127.0.0.1:{closed.getsockname()[1]}"
closed.close()
with client_for(f"http://127.0.0.1:{server.server_port}") as client:
    for path in ("/", "/busy", "/moved", "/slow", "/login", "/big", "/hangup"):
        print(f"{path:<8} {outcome(client, path)}")
with client_for(refused) as client:
    print(f"refused  {outcome(client, '/')}")
server.shutdown()

# For a test: the same client, and a function in place of the network.
double = httpx.MockTransport(
    lambda request: httpx.Response(503, json={"path": request.url.path})
)
with client_for("http://api.test", double) as client:
    print(f"double   {outcome(client, '/v1/hosts')}")
