# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "process-check-result: send a result to Icinga 2, and read the answer"
# runs = "linux"
# exit = 1
# ///

import json
import sys
import threading
import urllib.error
import urllib.request
from base64 import b64encode
from http.client import HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


# region client
def send(base, login, host, service, state, output, perfdata, ttl):
    """Return None when exactly one result was processed, else the reason."""
    body = {
        "type": "Service",
        "filter": "host.name == host_name && service.name == service_name",
        "filter_vars": {"host_name": host, "service_name": service},
        "exit_status": state,
        "plugin_output": output,  # without the performance data
        "performance_data": perfdata,
        "ttl": ttl,  # the next result is expected within this time
    }
    token = b64encode(":".join(login).encode("utf-8")).decode("ascii")
    request = urllib.request.Request(
        base + "/v1/actions/process-check-result",
        json.dumps(body).encode("utf-8"),
        {"Accept": "application/json", "Authorization": f"Basic {token}"},
    )
    try:
        # in production: https, context=ssl.create_default_context(cafile=CA)
        try:
            answer = urllib.request.urlopen(request, timeout=10)
        except urllib.error.HTTPError as error:
            answer = error  # 403, 404, 409: the reason is in the body
        with answer:
            found = json.load(answer)
        results = found.get("results", [found])  # without: one error
        lines = [str(result["status"]) for result in results]
    except (OSError, HTTPException, ValueError, LookupError, TypeError,
            AttributeError) as error:  # no answer, or another form
        return f"no usable answer: {error}"
    if len(lines) != 1:
        return f"{len(lines)} objects instead of 1"
    if answer.status == 200 and lines[0].startswith("Successfully"):
        return None
    return f"{answer.status}: {lines[0]}"  # also 200 "Ignoring ..."
# endregion client


# region server
SERVICES = {  # what Icinga 2 would say about each service
    ("db-1", "backup"): (200, "Successfully processed check result for"),
    ("db-2", "backup"): (200, "Ignoring passive check result for unreachable"),
    ("db-3", "backup"): (403, "Passive checks are disabled for"),
}


class Icinga(BaseHTTPRequestHandler):
    timeout = 5

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        names = body["filter_vars"]
        key = names["host_name"], names["service_name"]
        if key in SERVICES:
            code, text = SERVICES[key]
            text += f" object '{key[0]}!{key[1]}'."
            answer = {"results": [{"code": float(code), "status": text}]}
        else:
            code, answer = 404, {"error": 404, "status": "No objects found."}
        data = json.dumps(answer).encode("utf-8")
        self.send_response(code)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *args):
        pass
# endregion server


server = ThreadingHTTPServer(("127.0.0.1", 0), Icinga)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}"
failed = 0
for host in ("db-1", "db-2", "db-3", "db-9"):
    problem = send(
        base, ("backup", "from-the-store"), host, "backup", 0,
        "OK - 12 GB in 40 s", ["size=12GB", "time=40s"], ttl=26 * 3600,
    )
    print(host, problem or "processed")
    failed += problem is not None
server.shutdown()
server.server_close()
print(host, send(base, ("backup", "x"), host, "backup", 0, "OK", [], 60))
sys.exit(1 if failed else 0)
