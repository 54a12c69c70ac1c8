# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
#
# [tool.guide]
# title = "A small Flask service: checked input, JSON errors, request ids"
# runs = "linux"
# exit = 0
# ///

import json
import logging
import re
import sys
import uuid

from flask import Flask, g, request
from werkzeug.exceptions import (
    BadRequest, HTTPException, LengthRequired, RequestEntityTooLarge,
)

log = logging.getLogger("deploys")
SERVICE = re.compile(r"[a-z][a-z0-9-]{0,39}")  # no path, no option
VERSION = re.compile(r"[0-9]{1,4}(\.[0-9]{1,4}){2}")  # \d is more than 0-9
MAX_BODY = 10_000
REQUEST_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


# region input
def checked(request):
    """The fields of a request, or a 400 that names every problem."""
    try:
        body = request.get_json(silent=True)  # None if it is not JSON
    except RecursionError:  # thousands of open brackets
        raise BadRequest("the body is nested too deeply") from None
    if not isinstance(body, dict):
        raise BadRequest("the body must be a JSON object")
    problems = []
    for name in sorted(body.keys() - {"service", "version"}):
        problems.append(f"unknown field {name[:40]!r}")
    service, version = body.get("service"), body.get("version")
    if not isinstance(service, str) or not SERVICE.fullmatch(service):
        problems.append("service: up to 40 of a-z, 0-9 and -")
    if not isinstance(version, str) or not VERSION.fullmatch(version):
        problems.append("version: three numbers, as 1.4.2")
    if problems:
        raise BadRequest("; ".join(problems))
    return service, version
# endregion


# region app
def create_app(start_deploy, new_id=lambda: uuid.uuid4().hex):
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = MAX_BODY

    @app.before_request
    def take_request_id():
        sent = request.headers.get("X-Request-ID", "")
        g.request_id = sent if REQUEST_ID.fullmatch(sent) else new_id()
        # Werkzeug before 2.3 checks MAX_CONTENT_LENGTH for forms only.
        if (request.content_length or 0) > MAX_BODY:
            raise RequestEntityTooLarge
        if "Transfer-Encoding" in request.headers:
            raise LengthRequired  # a chunked body does not say its length

    @app.after_request
    def give_request_id(response):
        response.headers["X-Request-ID"] = g.request_id
        log.info("%s %s %s %d", g.request_id, request.method,
                 request.url_rule or "(no route)", response.status_code)
        return response

    @app.post("/deploys")
    def deploy():
        service, version = checked(request)
        number = start_deploy(service, version, request_id=g.request_id)
        return {"id": number}, 202

    @app.get("/deploys/<int:number>")
    def show(number):
        return {"id": number, "state": "running"}

    @app.errorhandler(HTTPException)
    def refused(error):
        response = error.get_response()  # keeps headers such as Allow
        return as_problem(response, error.name, error.description)

    @app.errorhandler(Exception)
    def crashed(error):
        log.exception("%s unexpected error", g.request_id)
        response = app.response_class(status=500)
        # The log has the traceback; the caller gets no internals.
        return as_problem(response, "Internal Server Error", None)

    def as_problem(response, title, detail):
        problem = {"title": title, "status": response.status_code,
                   "request_id": g.request_id}
        if detail:
            problem["detail"] = detail
        response.data = json.dumps(problem)
        response.content_type = "application/problem+json"  # RFC 9457
        return response

    return app
# endregion


def broken_on_purpose(service, version, request_id):
    if service == "billing":
        raise KeyError("no such queue")
    return 17


class Short(logging.Formatter):
    def formatException(self, exc_info):  # only so that the page is short
        return "  log:   " + super().formatException(exc_info).split("\n")[-1]


def main():
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(Short("  log: %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    ids = iter(f"made-{number}" for number in range(1, 11))
    app = create_app(broken_on_purpose, lambda: next(ids))
    client = app.test_client()
    good = {"service": "web", "version": "1.4.2"}

    def show(what, response):
        body = json.loads(response.data)
        print(what, response.status_code, body.get("title", body))
        if response.status_code == 400:
            print("   ", body["detail"].replace("; ", "\n    "))

    show("good:", client.post("/deploys", json=good,
                              headers={"X-Request-ID": "edge-77"}))
    show("forged id:", client.post("/deploys", json=good,
                                   headers={"X-Request-ID": "a b"}))
    bad = {"service": "../etc", "version": "1.4", "force": True}
    show("bad fields:", client.post("/deploys", json=bad))
    show("not JSON:", client.post("/deploys", data="{"))
    show("nested:", client.post("/deploys", data="[" * 9_000,
                                content_type="application/json"))
    show("too large:", client.post("/deploys", json={"x": "y" * 20_000}))
    show("chunked:", client.post("/deploys", json=good, headers={
        "Transfer-Encoding": "chunked"}))
    show("no route:", client.get("/nothing"))
    response = client.delete("/deploys")
    show("wrong method:", response)
    print("  Allow:", *sorted(response.allow))  # a set, in any order
    response = client.post("/deploys", json={**good, "service": "billing"})
    show("crash:", response)
    print("  X-Request-ID:", response.headers["X-Request-ID"])


if __name__ == "__main__":
    main()
