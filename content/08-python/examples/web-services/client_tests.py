# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "pytest"]
#
# [tool.guide]
# title = "Tests of endpoints with the test client: no server, no port"
# runs = "linux"
# exit = 0
# ///

import logging
import sys

import pytest
from flask import Flask, request

log = logging.getLogger("silences")


def create_app(alerts):
    app = Flask(__name__)

    @app.post("/silences")
    def silence():
        body = request.get_json(silent=True)
        minutes = body.get("minutes") if isinstance(body, dict) else None
        # bool is a kind of int: True would pass as one minute
        if type(minutes) is not int or not 1 <= minutes <= 240:
            return {"error": "minutes: a whole number from 1 to 240"}, 400
        try:
            number = alerts.silence(minutes)
        except TimeoutError:
            log.warning("alert service timed out")
            return {"error": "alert service timed out"}, 504
        return {"id": number}, 201, {"Location": f"/silences/{number}"}

    return app


class Alerts:
    """The double of the dependency: it remembers, or it fails."""

    def __init__(self, error=None):
        self.error, self.calls = error, []

    def silence(self, minutes):
        self.calls.append(minutes)
        if self.error:
            raise self.error
        return 12


@pytest.fixture
def alerts():
    return Alerts()


@pytest.fixture
def client(alerts):
    app = create_app(alerts)
    app.testing = True  # an unhandled exception reaches the test
    return app.test_client()


def test_creates(client, alerts):
    response = client.post("/silences", json={"minutes": 30})
    assert response.status_code == 201
    assert response.json == {"id": 12}
    assert response.headers["Location"] == "/silences/12"
    assert alerts.calls == [30]


@pytest.mark.parametrize("minutes", [0, 241, True, "30", 1.5, None])
def test_refuses_and_calls_nobody(client, alerts, minutes):
    response = client.post("/silences", json={"minutes": minutes})
    assert response.status_code == 400
    assert "1 to 240" in response.json["error"]
    assert alerts.calls == []


def test_refuses_what_is_not_json(client):
    assert client.post("/silences", data="minutes=30").status_code == 400


def test_slow_dependency_is_504(client, alerts, caplog):
    alerts.error = TimeoutError()
    response = client.post("/silences", json={"minutes": 30})
    assert response.status_code == 504
    assert caplog.messages == ["alert service timed out"]


if __name__ == "__main__":  # on your machine you just type `pytest -v`
    sys.exit(pytest.main(["-qq", "-rp", "-p", "no:cacheprovider", __file__]))
