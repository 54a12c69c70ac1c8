# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Remove duplicates from a list or a file, and keep the order"
# runs = "browser"
# exit = 0
# ///

import io


def unique(items, key=None):
    """Yield each item the first time that its key is seen."""
    seen = set()
    for item in items:
        k = item if key is None else key(item)
        if k not in seen:
            seen.add(k)
            yield item


hosts = ["web-2", "db-1", "web-2", "web-1", "db-1"]
print("fromkeys:", list(dict.fromkeys(hosts)))

# a file, line by line: only the different lines are in memory
lines = io.StringIO("web-1\n Web-1\nweb-2\n\nweb-1\n")
names = (line.strip().lower() for line in lines)
print("file:    ", list(unique(name for name in names if name)))

pods = [{"id": 7, "up": True}, {"id": 8}, {"id": 7, "up": False}]
try:
    print(list(dict.fromkeys(pods)))
except TypeError as error:
    print("dicts:   ", error)
print("by id:   ", list(unique(pods, key=lambda pod: pod["id"])))
# the last one of each key: a later item overwrites an earlier one
print("last:    ", list({pod["id"]: pod for pod in pods}.values()))
