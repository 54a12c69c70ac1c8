# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A Prometheus exporter that asks at scrape time and reports failure"
# runs = "linux"
# exit = 0
# ///

import threading
import urllib.request
from http.client import HTTPException, IncompleteRead
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n"})


def gauge(name, about, samples):
    """One metric family in the text format: HELP, TYPE, samples."""
    yield f"# HELP {name} {about}"
    yield f"# TYPE {name} gauge"
    for labels, value in samples.items():
        yield f"{name}{labels} {value}"


def queue(name):
    return '{queue="%s"}' % name.translate(ESCAPES)


def collect(depths):
    try:
        # the call has its own timeout, shorter than the one of the scrape
        now, up = {queue(k): v for k, v in depths(timeout=3).items()}, 1
    except (OSError, HTTPException, ValueError):  # HTTPException: cut short
        now, up = {}, 0  # no samples rather than the last ones
    yield from gauge("mq_up", "Broker answered.", {"": up})
    if up:
        yield from gauge("mq_depth", "Messages waiting.", now)


class Metrics(BaseHTTPRequestHandler):
    timeout = 5  # a client that sends nothing does not keep the thread

    def do_GET(self):
        if self.path != "/metrics":
            self.send_error(404)
            return
        body = "\n".join([*collect(self.server.depths), ""]).encode("utf-8")
        self.send_response(200)
        kind = "text/plain; version=0.0.4; charset=utf-8"
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


def healthy(timeout):
    return {"mail": 3, 'größe "b"': 0}


def down(timeout):
    raise ConnectionRefusedError


def cut(timeout):
    raise IncompleteRead(b"{", 100)  # is no OSError


server = ThreadingHTTPServer(("127.0.0.1", 0), Metrics)
threading.Thread(target=server.serve_forever, daemon=True).start()
url = f"http://127.0.0.1:{server.server_port}/metrics"
for depths in (healthy, down, cut):
    server.depths = depths
    with urllib.request.urlopen(url, timeout=5) as answer:
        print(answer.read().decode("utf-8"))
server.shutdown()
server.server_close()
