# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A silence in Alertmanager that ends with the maintenance"
# runs = "linux"
# exit = 1
# ///

import json
import re
import sys
import threading
import urllib.error
import urllib.request
import uuid
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from http.client import HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


# region client
class AlertmanagerError(Exception):
    """Alertmanager refused, or could not be reached."""


def call(method, url, body=None):
    data = None if body is None else json.dumps(body).encode("utf-8")
    request = urllib.request.Request(
        url, data, {"Content-Type": "application/json"}, method=method
    )
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            text = answer.read()
        return json.loads(text) if text else None
    except urllib.error.HTTPError as error:
        with error:
            text = error.read(2000).decode("utf-8", "replace")
        raise AlertmanagerError(f"HTTP {error.code}: {text}") from error
    except (OSError, HTTPException, ValueError) as error:
        raise AlertmanagerError(str(error)) from error


@contextmanager
def silence(base, labels, minutes, author, comment, now):
    """Silence the alerts that carry these labels, during the block."""
    if "alertname" not in labels and "instance" not in labels:
        raise ValueError("too broad: name an alert or an instance")
    start = now()
    body = {
        "matchers": [
            {"name": k, "value": v, "isRegex": False, "isEqual": True}
            for k, v in sorted(labels.items())
        ],
        "startsAt": start.isoformat(),  # with the zone, or it is refused
        "endsAt": (start + timedelta(minutes=minutes)).isoformat(),
        "createdBy": author,
        "comment": comment,  # who reads it at night has only this
    }
    answer = call("POST", base + "/api/v2/silences", body)
    try:
        number = answer["silenceID"]
    except (LookupError, TypeError) as error:
        raise AlertmanagerError(f"no silenceID in {answer!r}") from error
    try:
        yield number
    finally:
        try:
            call("DELETE", f"{base}/api/v2/silence/{number}")
        except AlertmanagerError as error:  # it ends by itself, at endsAt
            print(f"silence not removed: {error}", file=sys.stderr)
# endregion client


# region server
class Alertmanager(BaseHTTPRequestHandler):
    timeout = 5
    silences = {}

    def answer(self, code, body=None):
        data = b"" if body is None else json.dumps(body).encode("utf-8")
        self.send_response(code)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def do_POST(self):
        length = int(self.headers["Content-Length"])
        body = json.loads(self.rfile.read(length))
        if not body["startsAt"] < body["endsAt"]:
            self.answer(400, "start time must be before end time")
            return
        name = str(uuid.UUID(int=len(self.silences) + 1))
        self.silences[name] = body | {"status": {"state": "active"}}
        self.answer(200, {"silenceID": name})

    def do_DELETE(self):
        found = re.fullmatch("/api/v2/silence/(.*)", self.path)
        state = self.silences.get(found[1])
        if state is not None:
            state["status"]["state"] = "expired"  # kept, and no longer active
        self.answer(404 if state is None else 200)

    def log_message(self, *args):
        pass
# endregion server


def states():
    return [s["status"]["state"] for s in Alertmanager.silences.values()]


def now():
    return datetime(2024, 5, 1, 10, tzinfo=timezone.utc)


server = ThreadingHTTPServer(("127.0.0.1", 0), Alertmanager)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}"
labels = {"alertname": "DiskFull", "instance": "db-1:9100"}
status = 0

with silence(base, labels, 60, "ada", "CHG-17: larger disk", now) as name:
    print("during the work:", states())
    stored = Alertmanager.silences[name]
    for matcher in stored["matchers"]:
        print("  matcher", matcher["name"], "=", matcher["value"])
    print("  from", stored["startsAt"], "to", stored["endsAt"])
print("after the work: ", states())
try:
    with silence(base, labels, 60, "ada", "CHG-18: reboot", now):
        raise RuntimeError("the host did not come back")
except RuntimeError as error:
    print("failed:", error, states())
    status = 1
for wrong, minutes in ({"severity": "warning"}, 60), (labels, 0):
    try:
        with silence(base, wrong, minutes, "ada", "test", now):
            print("not reached")
    except (AlertmanagerError, ValueError) as error:
        print("refused:", error)
server.shutdown()
server.server_close()
sys.exit(status)
