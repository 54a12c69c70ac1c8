# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
#
# [tool.guide]
# title = "Bearer tokens: 401 and 403, closed by default"
# runs = "linux"
# exit = 0
# ///

import hashlib
import hmac

from flask import Flask, g, request

OPEN = {"/healthz", "/readyz"}


def digest(token):
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def create_app(callers):
    """callers: digest of a token -> (name, set of rights)."""
    if not callers or digest("") in callers:  # an empty variable, hashed
        raise ValueError("a token is missing: refusing to start open")
    app = Flask(__name__)

    @app.before_request
    def authenticate():  # for every route: a new one is not open by accident
        if request.path in OPEN:
            return None
        scheme, _, token = request.headers.get("Authorization", "").partition(
            " ")
        found = None
        sent = digest(token.strip())
        for known, caller in callers.items():  # always through all of them
            if hmac.compare_digest(sent, known):
                found = caller
        if scheme.lower() != "bearer" or found is None:
            return ({"error": "a valid token is needed"}, 401,
                    {"WWW-Authenticate": "Bearer"})
        g.name, g.rights = found
        return None

    @app.get("/healthz")
    def healthz():
        return {"status": "ok"}

    @app.get("/deploys")
    def list_deploys():
        return {"deploys": [], "you": g.name}

    @app.post("/deploys")
    def deploy():
        if "deploy" not in g.rights:
            return {"error": f"{g.name} may not deploy"}, 403
        return {"id": 17, "you": g.name}, 202

    return app


callers = {
    digest("read-1"): ("dashboard", set()),
    digest("ci-old"): ("pipeline", {"deploy"}),
    digest("ci-new"): ("pipeline", {"deploy"}),  # both until all have moved
}
client = create_app(callers).test_client()


def show(what, method, path, header=None):
    headers = {"Authorization": header} if header else {}
    response = client.open(path, method=method, headers=headers)
    print(f"{what:13} {response.status_code} {response.json}")


show("health", "GET", "/healthz")
show("no token", "GET", "/deploys")
show("wrong token", "GET", "/deploys", "Bearer guess")
show("not ASCII", "GET", "/deploys", "Bearer \xe9")
show("other scheme", "GET", "/deploys", "Basic ci-new")
show("may read", "GET", "/deploys", "Bearer read-1")
show("may not write", "POST", "/deploys", "Bearer read-1")
show("old token", "POST", "/deploys", "Bearer ci-old")
show("new token", "POST", "/deploys", "Bearer ci-new")
show("empty token", "GET", "/deploys", "Bearer ")
for wrong in {}, {digest(""): ("dashboard", set())}:
    try:
        create_app(wrong)
    except ValueError as error:
        print("ValueError:", error)
