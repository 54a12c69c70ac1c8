# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
#
# [tool.guide]
# title = "/healthz and /readyz answer two different questions"
# runs = "linux"
# exit = 0
# ///

from flask import Flask


class Readiness:
    """Remembers the last answer of a check for some seconds."""

    def __init__(self, check, clock, keep=5):
        self.check, self.clock, self.keep = check, clock, keep
        self.draining = False  # set before the stop, by a preStop hook
        self.asked_at, self.problem = None, "not checked yet"

    def reason(self):
        """None when traffic may come, else a short text."""
        if self.draining:
            return "draining"
        now = self.clock()
        if self.asked_at is None or now - self.asked_at >= self.keep:
            self.asked_at = now
            try:
                self.check()  # must have a timeout of its own
                self.problem = None
            except Exception as error:  # drivers have errors of their own
                self.problem = f"database: {type(error).__name__}"
        return self.problem


def create_app(readiness):
    app = Flask(__name__)

    @app.get("/healthz")
    def healthz():  # asks nobody else: a restart cannot repair the database
        return {"status": "ok"}

    @app.get("/readyz")
    def readyz():
        problem = readiness.reason()
        if problem:
            return {"status": "not ready", "reason": problem}, 503
        return {"status": "ready"}

    return app


def main():
    state = {"now": 0, "up": True, "calls": 0}

    def ask_database():
        state["calls"] += 1
        if not state["up"]:
            raise TimeoutError

    readiness = Readiness(ask_database, lambda: state["now"])
    client = create_app(readiness).test_client()

    def show(what):
        live, ready = client.get("/healthz"), client.get("/readyz")
        reason = ready.json.get("reason", "-")
        print(f"{what:20} healthz {live.status_code}"
              f"  readyz {ready.status_code}  {reason}")

    show("start")
    state.update(up=False)
    show("database gone, 0 s")  # the answer is not asked for again yet
    state.update(now=5)
    show("database gone, 5 s")
    state.update(now=10, up=True)
    show("database back")
    readiness.draining = True
    show("drain ordered")
    print("calls to the database:", state["calls"])


if __name__ == "__main__":
    main()
