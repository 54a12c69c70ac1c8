# /// script
# requires-python = ">=3.11"
# dependencies = ["prometheus-client"]
#
# [tool.guide]
# title = "prometheus_client: a custom collector with a scrape budget"
# runs = "linux"
# exit = 0
# ///

import threading
import urllib.request
from http.client import HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from prometheus_client import CollectorRegistry
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest


# region collector
class QueueCollector:
    """Asks each broker when a scrape comes, until the budget is spent."""

    def __init__(self, brokers, budget, clock):
        self.brokers, self.budget, self.clock = brokers, budget, clock

    def describe(self):
        return []  # or register() on the global REGISTRY calls collect()

    def collect(self):
        depth = GaugeMetricFamily(
            "mq_depth", "Messages waiting.", labels=["broker", "queue"]
        )
        up = GaugeMetricFamily(
            "mq_up", "Broker answered in time.", labels=["broker"]
        )
        stop = self.clock() + self.budget
        for name, ask in self.brokers.items():
            left = stop - self.clock()
            try:
                if left <= 0:
                    raise TimeoutError("the budget of this scrape is spent")
                # a broker gets a part of the budget and not all of it
                queues = ask(timeout=min(left, self.budget / 2))
            except (OSError, HTTPException, ValueError):
                up.add_metric([name], 0)
                continue
            up.add_metric([name], 1)
            for queue, waiting in sorted(queues.items()):
                depth.add_metric([name, queue], waiting)
        yield up
        yield depth
# endregion collector


# region budget
def budget_of(header, default=10.0, reserve=0.5):
    """Seconds for the brokers: what Prometheus waits, less the answer."""
    try:
        limit = float(header)
    except (TypeError, ValueError):  # no header, as from curl, or no number
        limit = default
    if not 0 < limit <= 600:  # float() also takes "nan", "inf" and "-1"
        limit = default
    return max(limit - reserve, limit / 2)  # never 0, never above the limit


class Metrics(BaseHTTPRequestHandler):
    timeout = 5

    def do_GET(self):
        budget = budget_of(
            self.headers.get("X-Prometheus-Scrape-Timeout-Seconds"))
        registry = CollectorRegistry()  # one for this scrape alone
        registry.register(QueueCollector(
            self.server.brokers, budget, self.server.clock
        ))
        body = generate_latest(registry)
        self.send_response(200)
        self.send_header("Content-Type", CONTENT_TYPE_LATEST)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
# endregion budget

    def log_message(self, *args):
        pass


# region brokers
now = [0.0]  # a clock that the brokers of this page move


def broker(seconds, queues):
    def ask(timeout):
        now[0] += min(seconds, timeout)
        if seconds > timeout:
            raise TimeoutError("timed out")
        return queues
    return ask


brokers = {
    "a": broker(0.2, {"mail": 3, "audit": 0}),
    "b": broker(60, {"mail": 7}),  # hangs
    "c": broker(0.2, {"mail": 1}),
}
# endregion brokers

server = ThreadingHTTPServer(("127.0.0.1", 0), Metrics)
server.brokers, server.clock = brokers, lambda: now[0]
threading.Thread(target=server.serve_forever, daemon=True).start()
for limit in ("10", "1", "nan"):
    now[0] = 0.0
    request = urllib.request.Request(
        f"http://127.0.0.1:{server.server_port}/metrics",
        headers={"X-Prometheus-Scrape-Timeout-Seconds": limit},
    )
    with urllib.request.urlopen(request, timeout=5) as answer:
        text = answer.read().decode("utf-8")
    print(f"scrape timeout {limit} s, answered after {now[0]:.2f} s")
    print("".join(
        f"  {line}\n" for line in text.splitlines() if line[0] != "#"
    ), end="")
server.shutdown()
server.server_close()
