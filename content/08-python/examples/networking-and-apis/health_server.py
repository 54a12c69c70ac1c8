# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A health server: liveness and readiness"
# runs = "linux"
# exit = 0
# ///

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.error import HTTPError
from urllib.request import urlopen


class State:
    """What the rest of the program knows; set elsewhere, read here."""

    def __init__(self):
        self.worker_beat, self.database_ok, self.stopping = 0.0, True, False


def health(path, state, now):
    """Return (status, body). No call to anybody: an answer is instant."""
    if path == "/livez":  # would a restart help?
        alive = now - state.worker_beat < 30
        return (200 if alive else 503), {"worker": alive}
    if path == "/readyz":  # may requests come?
        ready = state.database_ok and not state.stopping
        return (200 if ready else 503), {
            "database": state.database_ok, "stopping": state.stopping,
        }
    return 404, {"error": "unknown path"}


def serve(state, clock):
    class Handler(BaseHTTPRequestHandler):
        timeout = 5  # seconds for a client that sends slowly or nothing

        def do_GET(self):
            status, body = health(self.path, state, clock())
            data = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *args):
            pass  # a probe each second would fill the log

    return ThreadingHTTPServer(("127.0.0.1", 0), Handler)


now = 10.0
state = State()
server = serve(state, lambda: now)
threading.Thread(target=server.serve_forever, daemon=True).start()


def get(path):
    url = f"http://127.0.0.1:{server.server_port}{path}"
    try:
        with urlopen(url, timeout=5) as response:
            return response.status, response.read().decode()
    except HTTPError as error:
        with error:
            return error.code, error.read().decode()


def show(title):
    print(title, get("/livez")[0], *get("/readyz"))


show("all well:     ")
state.database_ok = False
show("database down:")
state.database_ok, state.stopping = True, True
show("SIGTERM came: ")
state.stopping, now = False, 60.0
show("worker hangs: ")
print("other path:   ", *get("/admin"))
server.shutdown()
server.server_close()
