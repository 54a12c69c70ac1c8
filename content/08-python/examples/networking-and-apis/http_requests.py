# /// script
# requires-python = ">=3.11"
# dependencies = ["requests"]
#
# [tool.guide]
# title = "requests: a session, both timeouts, retries, errors by name"
# runs = "linux"
# exit = 0
# ///

import socket
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry


# region client
class Api(requests.Session):
    """One session for one API: its address, its timeouts, its retries."""

    def __init__(self, base, timeout=(3.05, 10)):  # connect, read
        super().__init__()
        self.base, self.timeout = base, timeout
        retries = Retry(
            total=3,
            backoff_factor=0.01,  # 0.5 or more outside of an example
            status_forcelist=[429, 502, 503, 504],  # none by default
            allowed_methods=["GET", "HEAD"],
        )
        self.mount(base, HTTPAdapter(max_retries=retries))

    def request(self, method, path, **options):
        options.setdefault("timeout", self.timeout)  # requests has none
        return super().request(method, self.base + path, **options)

    def get_json(self, path, **options):
        response = self.get(path, **options)
        response.raise_for_status()  # 4xx and 5xx are no exception before
        return response.json()


def download(api, path, limit):
    """Return a body of at most limit bytes, read in pieces."""
    with api.get(path, stream=True) as response:
        response.raise_for_status()
        body = bytearray()
        for chunk in response.iter_content(65536):
            body += chunk
            if len(body) > limit:  # Content-Length may lie or be missing
                raise ValueError(f"more than {limit} bytes")
    return bytes(body)
# endregion


class Server(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # keeps the connection open
    connections, seen = 0, []

    def setup(self):
        Server.connections += 1
        super().setup()

    def answer(self):
        Server.seen.append(f"{self.command} {self.path}")
        if self.path == "/hangup":
            self.close_connection = True
            return
        if self.path == "/slow":
            time.sleep(20)
        first = Server.seen.count(f"{self.command} {self.path}") == 1
        busy = self.path == "/busy" or self.path == "/flaky" and first
        missing = self.path == "/missing"
        self.send_response(503 if busy else 404 if missing else 200)
        body = b"<html>" if self.path == "/login" else b'{"up": true}'
        body = b"x" * 5000 if self.path == "/big" else body
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(ConnectionError):
            self.wfile.write(body)

    do_GET = do_POST = answer

    def log_message(self, *args):
        pass


def run(url):
    api = Api(url)
    for _ in range(3):
        api.get_json("/")
    print("3 calls,", Server.connections, "connection")
    print("after one 503:", api.get_json("/flaky"))
    Server.seen.clear()
    status = api.post("/flaky").status_code
    print("POST is not repeated:", status, Server.seen)

    refused = socket.create_server(("127.0.0.1", 0))
    gone = Api(f"http://127.0.0.1:{refused.getsockname()[1]}")
    refused.close()
    for client, path, options in (
        (api, "/missing", {}), (api, "/busy", {}), (api, "/login", {}),
        (api, "/slow", {"timeout": (3, 1)}), (api, "/hangup", {}),
        (gone, "/", {}), (Api("http://no-such-host.invalid"), "/", {}),
        (Api("no-scheme"), "/", {}),
    ):
        Server.seen.clear()
        try:
            print(client.get_json(path, **options))
        except requests.RequestException as error:  # all of them
            name, calls = type(error).__name__, len(Server.seen)
            print(f"{path:<9} {name:<18} after {calls} requests")
    try:  # a plain call: no retries, so the error keeps its own name
        requests.get(url + "/slow", timeout=(3, 1))
    except requests.ConnectionError as error:
        print("not reached:", error)
    except requests.Timeout as error:
        print("plain /slow:", type(error).__name__)
    try:
        download(api, "/big", limit=4000)
    except ValueError as error:
        print("download:", error)


server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
threading.Thread(target=server.serve_forever, daemon=True).start()
run(f"http://127.0.0.1:{server.server_port}")
server.shutdown()
