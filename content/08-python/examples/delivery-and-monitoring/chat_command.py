# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A command from chat: authentic, fresh, allowed, known"
# runs = "browser"
# exit = 0
# ///

import hashlib
import hmac
from urllib.parse import parse_qs

SECRET = b"from-the-secret-store"
DEPLOYERS = {"U1": "ada", "U2": "linus"}
COMMANDS = {("deploy", "shop"): ["deploy.py", "--service", "shop"]}


def sign(timestamp, body):
    message = b"v0:%d:%s" % (timestamp, body)
    return "v0=" + hmac.new(SECRET, message, hashlib.sha256).hexdigest()


def handle(timestamp, signature, body, now):
    """Return the answer for the chat and the argument list to start."""
    if abs(now - timestamp) > 300:
        return "401 too old", None  # a recorded request, played again
    if not hmac.compare_digest(sign(timestamp, body), signature):
        return "401 bad signature", None  # constant time, raw bytes
    form = parse_qs(body.decode())
    user, text = form["user_id"][0], form.get("text", [""])[0]
    if user not in DEPLOYERS:
        return "not allowed", None
    command = COMMANDS.get(tuple(text.split()))
    if command is None:
        return "unknown command", None
    return f"started for {DEPLOYERS[user]}", command


body = b"user_id=U1&text=deploy+shop"
other, more = body.replace(b"U1", b"U9"), body + b"%3Bid"
for label, signed, sent, now in [
    ("authentic", body, body, 1010),
    ("replayed", body, body, 2000),
    ("forged", body, other, 1010),
    ("stranger", other, other, 1010),
    ("injected", more, more, 1010),
]:
    print(f"{label:<10}", *handle(1000, sign(1000, signed), sent, now))
