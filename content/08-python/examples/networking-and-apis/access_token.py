# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "An access token that expires: renew it early, and once after a 401"
# runs = "browser"
# exit = 0
# ///

import threading
import time


class Token:
    """Keeps one access token and asks for a new one before it expires."""

    def __init__(self, fetch, now=time.monotonic, early=60):
        self.fetch, self.now, self.early = fetch, now, early
        self.value, self.ends = None, 0.0
        self.lock = threading.Lock()  # ten threads, one request

    def get(self, refused=None):
        """The token; refused is one that the API did not accept."""
        with self.lock:
            if (self.value is None or self.value == refused
                    or self.now() >= self.ends - self.early):
                answer = self.fetch()
                self.value = answer["access_token"]
                # expires_in is optional: without it, keep the token briefly.
                self.ends = self.now() + float(answer.get("expires_in", 300))
            return self.value


def call(token, send):
    """Send with the token; after a 401 once more with a new one."""
    used = token.get()
    status, body = send(used)
    if status == 401:
        status, body = send(token.get(refused=used))
    if status == 403:
        raise PermissionError("the token is valid and lacks a right")
    if status == 401:
        raise PermissionError("a new token is refused as well")
    if status >= 400:  # an error page is not an answer
        raise RuntimeError(f"status {status}")
    return body


# A double of the authorization server and of the API.
clock, issued, accepted = [0.0], [], set()


def fetch():
    """POST grant_type=client_credentials, with id and secret."""
    issued.append(f"t{len(issued) + 1}")
    accepted.add(issued[-1])
    return {"access_token": issued[-1], "expires_in": 3600}


def api(used):
    return (200, f"hosts, with {used}") if used in accepted else (401, "")


token = Token(fetch, now=lambda: clock[0])
print(call(token, api))
clock[0] = 3000
print(call(token, api))
clock[0] = 3550  # 50 seconds left: too few for a long request
print(call(token, api))
accepted.discard("t2")  # revoked on the server
print(call(token, api))
for title, status in (("403", 403), ("401 twice", 401)):
    try:
        call(token, lambda used: (status, ""))
    except PermissionError as error:
        print(f"{title}: {error}")
print("tokens:", *issued)
