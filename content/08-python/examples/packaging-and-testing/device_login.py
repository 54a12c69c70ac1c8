# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Log a person in to a command: device flow, token store, old versions"
# runs = "linux"
# exit = 0
# ///

import json
import os
from pathlib import Path

CLIENT = "mytool"  # no secret: everybody can read what is in a program
VERSION = "1.2.0"


class LoginFailed(Exception):
    """The person has to do something; the text says what."""


class Refused(Exception):
    """The server did not do it; the text says why."""


# region login
def ask(post, path, **form):
    """Status and answer; no answer counts as a server in trouble.

    post() returns a status and the JSON, or {} when the answer holds none.
    """
    try:
        return post(path, {"client_id": CLIENT, **form})
    except (TimeoutError, ConnectionError):
        return 504, {}


def login(post, clock, sleep, show):
    """Device flow of RFC 8628: return the answer with the tokens."""
    status, device = ask(post, "/device", scope="deploy")
    if status != 200:
        raise LoginFailed(f"login server: status {status}, try again later")
    show(f"open {device['verification_uri']} and enter {device['user_code']}")
    end, interval = clock() + device["expires_in"], device.get("interval", 5)
    while True:
        sleep(min(interval, max(0, end - clock())))
        if clock() >= end:
            raise LoginFailed("the code has expired, run: mytool login")
        status, answer = ask(
            post, "/token", device_code=device["device_code"],
            grant_type="urn:ietf:params:oauth:grant-type:device_code")
        if status >= 500:
            interval *= 2  # the server may be in trouble
            continue
        if status == 200:
            return answer
        match answer.get("error"):
            case "authorization_pending":
                continue  # the person has not finished yet
            case "slow_down":
                interval += 5
            case "access_denied":
                raise LoginFailed("the login was refused in the browser")
            case error:
                raise LoginFailed(f"login failed: {error}")


class FileStore:
    """Where no keyring exists, such as on a server without a desktop."""

    def __init__(self, path):
        self.path = Path(path)

    def save(self, tokens):
        new = self.path.with_suffix(".new")
        new.unlink(missing_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        with open(os.open(new, flags, 0o600), "w", encoding="utf-8") as file:
            json.dump(tokens, file)
        os.replace(new, self.path)

    def load(self):
        try:
            tokens = json.loads(self.path.read_text(encoding="utf-8"))
            return {name: tokens[name] for name in
                    ("access_token", "refresh_token", "expires_at")}
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return None  # no file, or one of another version


def access_token(store, post, clock, interactive):
    """A token that is valid now, or a message about what to do."""
    tokens = store.load()
    if tokens and clock() < tokens["expires_at"] - 60:
        return tokens["access_token"]
    if tokens and tokens["refresh_token"]:
        status, answer = ask(post, "/token", grant_type="refresh_token",
                             refresh_token=tokens["refresh_token"])
        if status == 200:
            save(store, answer, clock, tokens["refresh_token"])
            return answer["access_token"]
        if answer.get("error") != "invalid_grant":  # still logged in
            raise LoginFailed(f"login server: status {status}, try again later")
    if not interactive:  # a job cannot type a code into a browser
        raise LoginFailed("no terminal: use the identity of the job")
    raise LoginFailed("not logged in, run: mytool login")


def save(store, answer, clock, old=None):
    """A new refresh token replaces the old one; without one, that stays."""
    store.save({"access_token": answer["access_token"],
                "refresh_token": answer.get("refresh_token", old),
                "expires_at": clock() + answer.get("expires_in", 300)})


def call(api, token, action):
    """The client only asks; whether it may is decided over there."""
    status, answer = api(action, {"Authorization": f"Bearer {token}",
                                  "User-Agent": f"{CLIENT}/{VERSION}"})
    if status == 200:
        return answer["result"]
    if status == 426:
        raise Refused(
            f"{CLIENT} {VERSION} is too old, run: uv tool upgrade {CLIENT}")
    raise Refused(answer.get("reason", f"status {status} without a reason"))
# endregion


class World:
    """Clock, identity provider and API in one double."""

    def __init__(self, *token_answers):
        self.now, self.answers, self.polls = 0, list(token_answers), []

    def clock(self):
        return self.now

    def sleep(self, seconds):
        self.now += seconds

    def post(self, path, form):
        if path == "/device":
            return 200, {"device_code": "d-1", "user_code": "WDJB-MJHT",
                         "verification_uri": "https://login.example/device",
                         "expires_in": 60, "interval": 5}
        if form["grant_type"] == "refresh_token":
            kind = self.answers.pop(0) if self.answers else "invalid_grant"
        else:
            self.polls.append(self.now)
            kind = self.answers.pop(0)
        if kind == "timeout":
            raise TimeoutError
        if kind == "ok":
            return 200, {"access_token": f"a-{self.now}", "expires_in": 900,
                         "refresh_token": "r-1"}
        if kind == "no new refresh token":
            return 200, {"access_token": f"a-{self.now}", "expires_in": 900}
        if kind == "busy":
            return 503, {}
        return 400, {"error": kind}

    def api(self, action, headers):
        version = headers["User-Agent"].partition("/")[2]
        if tuple(map(int, version.split("."))) < (1, 1, 0):
            return 426, {}
        if action == "deploy shop-prod":
            return 403, {"reason": "ada needs the role deployer for shop-prod"}
        return 200, {"result": f"{action}: done"}


WAIT = "authorization_pending"
world = World(WAIT, "slow_down", "timeout", "ok", "no new refresh token",
              "busy")
store = FileStore("tokens.json")
save(store, login(world.post, world.clock, world.sleep, print), world.clock)
print("asked at seconds:", world.polls, "| mode:",
      oct(store.path.stat().st_mode & 0o777))
print("at once:", access_token(store, world.post, world.clock, True))
world.now += 900
print("after 15 minutes:", access_token(store, world.post, world.clock, True))
world.now += 900
for interactive in (True, True, False):
    try:
        access_token(store, world.post, world.clock, interactive)
    except LoginFailed as error:
        print("no token:", error)
for answers in ((WAIT, "access_denied"), (WAIT,) * 20):
    other = World(*answers)
    try:
        login(other.post, other.clock, other.sleep, lambda text: None)
    except LoginFailed as error:
        print(f"after {len(other.polls)} polls: {error}")
for VERSION, action in (("1.2.0", "deploy shop-test"),
                        ("1.2.0", "deploy shop-prod"),
                        ("1.0.9", "deploy shop-test")):
    try:
        print(call(world.api, "a-1", action))
    except Refused as error:
        print("refused:", error)
