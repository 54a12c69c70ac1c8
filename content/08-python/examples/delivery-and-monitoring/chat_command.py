# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A command from chat: authentic, fresh, allowed, known, once"
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
    message = b"v0:" + timestamp.encode("utf-8") + b":" + body
    return "v0=" + hmac.new(SECRET, message, hashlib.sha256).hexdigest()


def handle(headers, body, now, seen):
    """Return the answer for the chat and the argument list to start."""
    timestamp = headers.get("timestamp", "")
    signature = headers.get("signature", "")
    # bytes, since compare_digest() raises for a str beyond ASCII
    if not hmac.compare_digest(
        sign(timestamp, body).encode("utf-8"), signature.encode("utf-8")
    ):
        return "401 bad signature", None  # constant time, raw bytes
    # from here on the text is the platform's, not a stranger's
    if abs(now - int(timestamp)) > 300:
        return "401 too old", None  # a recorded request, played again
    if signature in seen:
        return "already done", None  # the platform sent it twice
    form = parse_qs(body.decode("utf-8"))
    user, text = form["user_id"][0], form.get("text", [""])[0]
    if user not in DEPLOYERS:
        return "not allowed", None
    command = COMMANDS.get(tuple(text.split()))
    if command is None:
        return "unknown command", None
    seen.add(signature)  # shared by all workers, and kept for 300 s
    return f"started for {DEPLOYERS[user]}", command


body = b"user_id=U1&text=deploy+shop"
other, more = body.replace(b"U1", b"U9"), body + b"%3Bid"
seen = set()
for label, signature, sent, now in [
    ("authentic", sign("1000", body), body, 1010),
    ("repeated", sign("1000", body), body, 1013),
    ("replayed", sign("1000", body), body, 2000),
    ("forged", sign("1000", body), other, 1010),
    ("garbage", "größe", body, 1010),
    ("stranger", sign("1000", other), other, 1010),
    ("injected", sign("1000", more), more, 1010),
]:
    headers = {"timestamp": "1000", "signature": signature}
    print(f"{label:<10}", *handle(headers, sent, now, seen))
