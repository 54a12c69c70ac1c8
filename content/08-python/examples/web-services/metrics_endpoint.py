# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "prometheus-client"]
#
# [tool.guide]
# title = "Requests, errors and durations at /metrics, with bounded labels"
# runs = "linux"
# exit = 0
# ///

import time

from flask import Flask, Response, abort, g, request
from prometheus_client import (
    CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram,
    generate_latest,
)


METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}


def create_app(clock=time.perf_counter):
    app = Flask(__name__)
    registry = CollectorRegistry()  # one for each app: tests start at zero
    requests_total = Counter(
        "http_requests_total", "Requests answered.",
        ["method", "route", "status"], registry=registry)
    seconds = Histogram(
        "http_request_seconds", "Time to the answer.",
        ["route"], buckets=[0.1, 0.5, 2.5], registry=registry)

    @app.before_request
    def start():
        g.started = clock()

    @app.after_request
    def count(response):
        # The pattern and not the path: /hosts/web-1 and /hosts/web-2 are one.
        route = request.url_rule.rule if request.url_rule else "(none)"
        # A client can invent methods too.
        method = request.method if request.method in METHODS else "(other)"
        if route != "/metrics":
            requests_total.labels(method, route, response.status_code).inc()
            seconds.labels(route).observe(clock() - g.started)
        return response

    @app.get("/hosts/<name>")
    def host(name):
        if name == "db-9":
            abort(503, "the inventory does not answer")
        return {"name": name}

    @app.get("/metrics")
    def metrics():
        return Response(generate_latest(registry),
                        content_type=CONTENT_TYPE_LATEST)

    return app


def main():
    ticks = iter([0, 0.0625, 1, 1.25, 2, 5, 6, 6.0625, 7, 7.0625, 8])
    client = create_app(lambda: next(ticks)).test_client()
    client.get("/hosts/web-1")  # 0.06 s
    client.get("/hosts/web-2")  # 0.25 s
    client.get("/hosts/db-9")  # 3 s, and a 503
    client.get("/wp-login.php")  # somebody scans
    client.open("/hosts/web-1", method="BREW")
    text = client.get("/metrics").get_data(as_text=True)
    for line in text.splitlines():
        if not line.startswith("#") and "_created" not in line:
            print(line)


main()
