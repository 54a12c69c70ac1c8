# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Availability by domain: check endpoints every 15 seconds"
# runs = "browser"
# exit = 0
# ///

import json
from urllib.parse import urlsplit

SLOW = 0.5  # seconds
EVERY = 15


# region availability
def read_endpoints(text):
    """The list of endpoints, or ValueError with all that is wrong."""
    problems, endpoints = [], []
    entries = json.loads(text)
    if not isinstance(entries, list):
        raise ValueError("not a list")
    for place, entry in enumerate(entries, 1):
        url = entry.get("url") if isinstance(entry, dict) else None
        try:
            parts = urlsplit(url if isinstance(url, str) else "")
            parts.port  # raises if it is no number up to 65535
            usable = parts.scheme in ("http", "https") and parts.hostname
        except ValueError:
            usable = False
        if usable:
            endpoints.append({"method": "GET", **entry})
        else:
            problems.append(f"entry {place}: no usable url")
    if problems or not endpoints:
        raise ValueError("; ".join(problems) or "no endpoints")
    return endpoints


def is_up(endpoint, fetch):
    """One check. Every failure to get an answer counts as down."""
    try:
        status, seconds = fetch(endpoint, timeout=SLOW)
    except OSError:  # refused, timeout, name error, TLS
        return False
    return 200 <= status < 300 and seconds <= SLOW


def watch(endpoints, fetch, clock, sleep, rounds):
    """Yield {domain: percent since the start} after each round."""
    up, total = {}, {}
    start = clock()
    for number in range(rounds):
        for endpoint in endpoints:
            # the host without its port, user and password
            domain = urlsplit(endpoint["url"]).hostname
            total[domain] = total.get(domain, 0) + 1
            up[domain] = up.get(domain, 0) + is_up(endpoint, fetch)
        # // rounds down: 99.9 is not 100
        yield {d: 100 * up[d] // total[d] for d in sorted(total)}
        # a fixed grid: the time of the checks does not add up
        rest = start + (number + 1) * EVERY - clock()
        if rest > 0 and number + 1 < rounds:
            sleep(rest)
# endregion


class World:
    """A clock, and endpoints that answer as the table says."""

    def __init__(self):
        self.now, self.starts = 0.0, []

    def fetch(self, endpoint, timeout):
        url = endpoint["url"]
        seconds = 0.9 if "slow" in url and self.now >= EVERY else 0.2
        self.now += seconds
        if "dead" in url:
            raise ConnectionRefusedError(111, "refused")
        return (503 if "broken" in url else 204), seconds

    def sleep(self, seconds):
        self.now += seconds
        self.starts.append(round(self.now, 3))


config = json.dumps([
    {"name": "home", "url": "https://shop.example.com/"},
    {"name": "cart", "url": "https://shop.example.com:8443/slow"},
    {"name": "pay", "url": "https://pay.example.com/", "method": "POST"},
    {"name": "old", "url": "https://old.example.com/broken"},
    {"name": "gone", "url": "https://dead.example.com/"},
])
world = World()
rounds = watch(
    read_endpoints(config), world.fetch, lambda: world.now, world.sleep, 3
)
for result in rounds:
    print(" ".join(f"{d.split('.')[0]} {p}%" for d, p in result.items()))
print("later rounds began at", world.starts)
for bad in ('[{"url": "shop.example.com"}, {"url": "http://a:b/"}]', "[]"):
    try:
        read_endpoints(bad)
    except ValueError as error:
        print("refused:", error)
