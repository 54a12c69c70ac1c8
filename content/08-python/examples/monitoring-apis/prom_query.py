# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Ask Prometheus for one number, and notice when there is none"
# runs = "linux"
# exit = 3
# ///

import json
import math
import sys
import threading
import urllib.error
import urllib.parse
import urllib.request
from base64 import b64encode
from http.client import HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


# region client
class PrometheusError(Exception):
    """Prometheus could not answer; says nothing about the service."""


def query(base, expression, login=None, timeout=10):
    """Return the vector as a list of (labels, value), and the warnings."""
    form = {"query": expression, "timeout": f"{max(1, timeout - 1)}s"}
    request = urllib.request.Request(  # POST: no limit on the URL's length
        base + "/api/v1/query", urllib.parse.urlencode(form).encode("ascii")
    )
    if login:
        token = b64encode(":".join(login).encode("utf-8")).decode("ascii")
        request.add_header("Authorization", f"Basic {token}")
    try:
        with urllib.request.urlopen(request, timeout=timeout) as answer:
            body = json.load(answer)
    except urllib.error.HTTPError as error:  # 400, 401, 422, 503 ...
        with error:
            text = error.read(2000).decode("utf-8", "replace")
        try:
            problem = json.loads(text)
            text = f"{problem['errorType']}: {problem['error']}"
        except (ValueError, LookupError, TypeError):
            pass  # a proxy's page, not Prometheus' JSON
        raise PrometheusError(f"HTTP {error.code}, {text}") from error
    except (OSError, HTTPException, ValueError) as error:
        raise PrometheusError(str(error)) from error  # no answer, no JSON
    try:
        kind = body["data"]["resultType"]
        if body["status"] != "success" or kind != "vector":
            raise ValueError(f"a {kind}")
        rows = [
            (row["metric"], float(row["value"][1]))  # a string, also "NaN"
            for row in body["data"]["result"]
        ]
    except (LookupError, TypeError, ValueError) as error:
        raise PrometheusError(f"not a vector of numbers: {error}") from error
    return rows, body.get("warnings", [])


def one_number(base, expression, login=None):
    rows, warnings = query(base, expression, login)
    if warnings:  # some data may be missing, so the number may be wrong
        raise PrometheusError("; ".join(warnings))
    if len(rows) != 1:
        raise PrometheusError(f"{len(rows)} series instead of 1")
    value = rows[0][1]
    if not math.isfinite(value):  # 0/0 without traffic is NaN
        raise PrometheusError(f"the value is {value}")
    return value
# endregion client


def gate(base, expression, limit, login=None):
    """0: below the limit, 1: above it, 3: not known."""
    try:
        value = one_number(base, expression, login)
    except PrometheusError as error:
        print(f"UNKNOWN  {error}")
        return 3
    print(f"{'ok' if value <= limit else 'too high':<8} {value:g}")
    return 0 if value <= limit else 1


# region server
def vector(*values):
    rows = [
        {"metric": {"job": "shop"}, "value": [1714557600.5, value]}
        for value in values
    ]
    data = {"resultType": "vector", "result": rows}
    return 200, {"status": "success", "data": data}


def failure(code, kind, text):
    return code, {"status": "error", "errorType": kind, "error": text}


ANSWERS = {
    "good": vector("0.002"),
    "bad": vector("0.25"),
    "no_traffic": vector("NaN"),
    "no_series": vector(),
    "two_jobs": vector("0.001", "0.9"),
    "errors[5m]": (
        200, {"status": "success", "data": {"resultType": "matrix"}}
    ),
    "partial": (200, vector("0.001")[1] | {"warnings": ["store-2 is down"]}),
    "sum(": failure(400, "bad_data", "parse error: unclosed left paren"),
    "heavy": failure(503, "timeout", "query timed out"),
}


class Prometheus(BaseHTTPRequestHandler):
    timeout = 5

    def do_POST(self):
        length = int(self.headers["Content-Length"])
        form = urllib.parse.parse_qs(self.rfile.read(length).decode("ascii"))
        code, body = ANSWERS[form["query"][0]]
        if not self.headers.get("Authorization", "").startswith("Basic "):
            code, body = 401, "Unauthorized"
        data = json.dumps(body).encode("utf-8")
        self.send_response(code)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *args):
        pass
# endregion server


server = ThreadingHTTPServer(("127.0.0.1", 0), Prometheus)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}"
for expression in ANSWERS:
    print(f"{expression:<11}", end="")
    gate(base, expression, limit=0.01, login=("ci", "from-the-store"))
print(f"{'no login':<11}", end="")
gate(base, "good", limit=0.01)
server.shutdown()
server.server_close()
print(f"{'no server':<11}", end="")
sys.exit(gate(base, "good", limit=0.01))
