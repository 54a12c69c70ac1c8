# /// script
# requires-python = ">=3.11"
# dependencies = ["requests"]
#
# [tool.guide]
# title = "ETag: poll without a download, and write without a lost update"
# runs = "linux"
# exit = 0
# ///

import hashlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests


class Settings(BaseHTTPRequestHandler):
    """One resource with an ETag, which is a name for this state of it."""

    protocol_version = "HTTP/1.1"
    data = {"limit": 10}

    def etag(self):
        text = json.dumps(self.data, sort_keys=True).encode()
        return '"' + hashlib.sha256(text).hexdigest()[:8] + '"'

    def answer(self, status, body=b""):
        self.send_response(status)
        self.send_header("ETag", self.etag())
        self.send_header("Cache-Control", "no-cache")  # ask before use
        if status != 304:
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.headers.get("If-None-Match") == self.etag():
            self.answer(304)
        else:
            self.answer(200, json.dumps(self.data).encode())

    def do_PUT(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        wanted = self.headers.get("If-Match")
        if wanted is None:
            self.answer(428)  # the condition is required here
        elif wanted != self.etag():
            self.answer(412)
        else:
            type(self).data = json.loads(body)
            self.answer(200, body)

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Settings)
threading.Thread(target=server.serve_forever, daemon=True).start()
url = f"http://127.0.0.1:{server.server_port}/settings"
http = requests.Session()
http.trust_env = False
http.headers["User-Agent"] = "limit-tool/1.2 (ops@example.com)"


def call(method, **options):
    answer = http.request(method, url, timeout=(3, 5), **options)
    print(method, answer.status_code, answer.reason, answer.text)
    return answer


def change(update, attempts=3):
    """Read, change, write only if nobody was faster; then read again."""
    for _ in range(attempts):
        current = call("GET")
        after = update(current.json())
        headers = {"If-Match": current.headers["ETag"]}
        answer = call("PUT", json=after, headers=headers)
        if answer.status_code != 412:
            answer.raise_for_status()
            return after
    raise TimeoutError("somebody is always faster")


first = call("GET")
call("GET", headers={"If-None-Match": first.headers["ETag"]})
call("PUT", json={"limit": 99})


def with_a_rival(settings):
    if settings["limit"] == 10:  # another program writes in between
        Settings.data = {"limit": 50}
    return {"limit": settings["limit"] + 1}


print("-- a rival writes between our GET and our PUT")
print("result:", change(with_a_rival))
print("sent:", first.request.headers["User-Agent"])
server.shutdown()
