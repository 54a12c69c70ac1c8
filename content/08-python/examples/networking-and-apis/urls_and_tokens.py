# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Build a URL, send JSON, and a token that a redirect gives away"
# runs = "linux"
# exit = 0
# ///

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote, urlencode, urljoin, urlsplit
from urllib.request import Request, urlopen

# A query is encoded, and so is each part of a path.
name = "web 1&admin=true"
print(urlencode({"name": name, "tag": ["a", "b"]}, doseq=True))
print("/hosts/" + quote("../etc/passwd", safe=""))

# urljoin() replaces the last part, unless the base ends with a slash.
for base in ("https://api.example.com/v1", "https://api.example.com/v1/"):
    print(urljoin(base, "hosts"))
parts = urlsplit("https://deploy:s3cret@api.example.com:8443/v1")
print(parts.hostname, parts.port, "password in it:", bool(parts.password))


class Server(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.server is first:
            self.send_response(302)
            self.send_header("Location", f"http://localhost:{second_port}/")
            self.end_headers()
            return
        token = self.headers["Authorization"]
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps({"I got": token}).encode())

    def do_POST(self):
        length = int(self.headers["Content-Length"])
        body = json.loads(self.rfile.read(length))
        self.send_response(201)
        self.end_headers()
        self.wfile.write(json.dumps(
            {"type": self.headers["Content-Type"], "body": body}
        ).encode())

    def log_message(self, *args):
        pass


def start():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def send(request):
    with urlopen(request, timeout=5) as response:
        return response.status, json.loads(response.read(10_000))


first, second = start(), start()
second_port = second.server_port
url = f"http://127.0.0.1:{second_port}/hosts"
data = json.dumps({"name": name}).encode("utf-8")  # bytes, so it is a POST
print(*send(Request(url, data, {"Content-Type": "application/json"})))

# The first server redirects to another host: who gets the token?
url = f"http://127.0.0.1:{first.server_port}/"
request = Request(url, headers={"Authorization": "Bearer s3cret"})
print("add_header:            ", send(request)[1])
request = Request(url)
request.add_unredirected_header("Authorization", "Bearer s3cret")
print("add_unredirected_header:", send(request)[1])
first.shutdown()
second.shutdown()
