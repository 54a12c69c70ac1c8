# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "An exporter that asks at scrape time and admits failure"
# runs = "linux"
# exit = 0
# ///

import threading
import urllib.request
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
        now, up = {queue(k): v for k, v in depths().items()}, 1
    except OSError:
        now, up = {}, 0  # no samples rather than the last ones
    yield from gauge("mq_up", "Broker answered.", {"": up})
    if up:
        yield from gauge("mq_depth", "Messages waiting.", now)


class Metrics(BaseHTTPRequestHandler):
    def do_GET(self):
        body = "\n".join([*collect(self.server.depths), ""]).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; version=0.0.4")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


def down():
    raise ConnectionRefusedError


server = ThreadingHTTPServer(("127.0.0.1", 0), Metrics)
threading.Thread(target=server.serve_forever, daemon=True).start()
url = f"http://127.0.0.1:{server.server_port}/metrics"
for depths in (lambda: {"mail": 3, 'a "b"': 0}, down):
    server.depths = depths
    with urllib.request.urlopen(url, timeout=5) as answer:
        print(answer.read().decode())
