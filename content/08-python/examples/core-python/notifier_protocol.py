# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "typing.Protocol: what the caller needs, and a fake that fits"
# runs = "browser"
# exit = 0
# ///

from typing import Protocol


class Notifier(Protocol):
    def send(self, text: str) -> None: ...


class PrintNotifier:  # no inheritance: it has the method, so it fits
    def send(self, text):
        print("ALERT", text)


class FakeNotifier:
    def __init__(self):
        self.sent = []

    def send(self, text):
        self.sent.append(text)


def check(usage: dict[str, int], limit: int, notifier: Notifier) -> int:
    full = [host for host, percent in usage.items() if percent >= limit]
    for host in full:
        notifier.send(f"{host} at {usage[host]}%")
    return 1 if full else 0


usage = {"web-1": 40, "db-1": 93}
fake = FakeNotifier()
assert check(usage, 90, fake) == 1 and fake.sent == ["db-1 at 93%"]
check(usage, 90, PrintNotifier())
