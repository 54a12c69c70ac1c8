# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "requests"]
#
# [tool.guide]
# title = "504 for a slow dependency, 502 for a dead one"
# runs = "linux"
# exit = 0
# ///

import re
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests
from flask import Flask

NAME = re.compile(r"[a-z0-9-]{1,40}")  # it becomes part of a URL
ANSWERS = {"/wrong": b"<html>", "/list": b"[]"}
finished = threading.Event()


class Registry(BaseHTTPRequestHandler):
    """The dependency: fast, slow, stalled or wrong."""

    def do_GET(self):
        if self.path == "/slow":
            finished.wait(20)  # longer than anybody wants to wait
        body = ANSWERS.get(self.path, b'{"version": "1.4.2"}')
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            if self.path == "/stalled":
                self.wfile.write(body[:4])
                finished.wait(20)
            self.wfile.write(body)
        except ConnectionError:
            pass  # the caller has given up

    def log_message(self, *args):
        pass


def create_app(registry, timeout=(5, 3)):
    """timeout: seconds to connect, seconds between two pieces of data."""
    app = Flask(__name__)
    local = threading.local()

    def session():
        """One for each thread: it keeps connections open."""
        if not hasattr(local, "session"):
            local.session = requests.Session()
            local.session.trust_env = False  # no proxy from the environment
        return local.session

    @app.get("/version/<name>")
    def version(name):
        if not NAME.fullmatch(name):
            return {"error": "no such service"}, 404
        try:
            answer = session().get(f"{registry}/{name}", timeout=timeout,
                                   allow_redirects=False)
            answer.raise_for_status()
            return {"version": answer.json()["version"]}
        except requests.Timeout:
            return {"error": "the registry did not answer in time"}, 504
        except requests.ConnectionError:
            # also a body that stops in the middle
            return {"error": "no connection, or it broke"}, 502
        except (requests.RequestException, ValueError, LookupError,
                TypeError):  # no JSON, no such field, or not an object
            return {"error": "the registry gave a wrong answer"}, 502

    return app


def unused_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


server = ThreadingHTTPServer(("127.0.0.1", 0), Registry)
threading.Thread(target=server.serve_forever, daemon=True).start()
client = create_app(f"http://127.0.0.1:{server.server_port}").test_client()
for name in ("web", "slow", "stalled", "wrong", "list", "..%3Fadmin=1"):
    response = client.get(f"/version/{name}")
    print(name, response.status_code, response.json)
client = create_app(f"http://127.0.0.1:{unused_port()}").test_client()
response = client.get("/version/web")
print("dead", response.status_code, response.json)
finished.set()
server.shutdown()
server.server_close()
