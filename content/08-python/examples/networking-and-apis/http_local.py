# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Success, an error status, a slow server, bad JSON"
# runs = "linux"
# exit = 0
# ///

import json
import threading
import time
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Api(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/slow":
            time.sleep(0.6)
        self.send_response(500 if self.path == "/broken" else 200)
        self.end_headers()
        body = b"<html>" if self.path == "/html" else b'{"ok": true}'
        try:
            self.wfile.write(body)
        except BrokenPipeError:
            pass  # the client gave up

    def log_message(self, *args):
        pass


def get_json(url, timeout=0.3):
    with urllib.request.urlopen(url, timeout=timeout) as response:
        return response.status, json.load(response)


server = ThreadingHTTPServer(("127.0.0.1", 0), Api)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}"
for path in ("/", "/broken", "/slow", "/html"):
    try:
        status, body = get_json(base + path)
        print(status, "ok" if body["ok"] else "not ok")
    except urllib.error.HTTPError as error:
        print("HTTPError", error.code)  # it is the response too: read the body
    except TimeoutError:
        print("timeout")
    except json.JSONDecodeError:
        print("bad json")
server.shutdown()
