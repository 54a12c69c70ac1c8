# /// script
# requires-python = ">=3.11"
# dependencies = ["requests"]
#
# [tool.guide]
# title = "HTTP methods and statuses: what the client sees for each"
# runs = "linux"
# exit = 0
# ///

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests

DATA = {}
COUNTS = {"orders": 0}


class Api(BaseHTTPRequestHandler):
    """PUT replaces, POST adds, and some paths answer with a status."""

    protocol_version = "HTTP/1.1"

    def answer(self, status, body=None, **headers):
        data = b"" if body is None else json.dumps(body).encode()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if status != 204:  # 204 has no body, and so no length either
            self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD" and status != 204:
            self.wfile.write(data)

    def do_GET(self):
        if self.path == "/old":
            self.answer(301, Location="/dns/web")
        elif self.path == "/limited":
            self.answer(429, {"error": "slow down"}, Retry_After="7")
        elif self.path.startswith("/status/"):
            self.answer(int(self.path.rpartition("/")[2]), {"error": "x"})
        elif self.path in DATA:
            self.answer(200, DATA[self.path])
        else:
            self.answer(404, {"error": "no such record"})

    do_HEAD = do_GET

    def do_PUT(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        status = 200 if self.path in DATA else 201
        DATA[self.path] = body
        self.answer(status, body)

    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path == "/old":
            self.answer(301, Location="/orders")
            return
        COUNTS["orders"] += 1
        number = COUNTS["orders"]
        self.answer(202, {"id": number}, Location=f"/orders/{number}")

    def do_DELETE(self):
        self.answer(404 if DATA.pop(self.path, None) is None else 204)

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Api)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}"
http = requests.Session()
http.trust_env = False  # no proxy of the environment


def call(method, path, **options):
    answer = http.request(method, base + path, timeout=(3, 5), **options)
    print(f"{method} {path}: {answer.status_code} {answer.reason}")
    return answer


for _ in range(2):  # idempotent: the second call changes nothing more
    call("PUT", "/dns/web", json={"ip": "192.0.2.7"})
for _ in range(2):  # not idempotent: two orders
    answer = call("POST", "/orders", json={"item": "disk"})
print("  accepted, ask later at", answer.headers["Location"])
call("HEAD", "/dns/web")
answer = call("DELETE", "/dns/web")
try:
    answer.json()
except requests.exceptions.JSONDecodeError as error:
    print("  .json() of a 204:", type(error).__name__)
call("DELETE", "/dns/web")  # gone already: the wanted state is reached

call("PUT", "/dns/web", json={"ip": "192.0.2.7"})
answer = call("GET", "/old")
print("  followed:", [old.status_code for old in answer.history])
answer = call("POST", "/old", json={"item": "disk"})
print("  after a 301, POST became", answer.request.method)
answer = call("GET", "/limited")
print("  wait", answer.headers["Retry-After"], "seconds")

answer = call("GET", "/status/503")
print("  no exception, ok is", answer.ok)
try:
    answer.raise_for_status()
except requests.HTTPError as error:
    print("  raise_for_status:", str(error).partition(" for url")[0])
server.shutdown()
