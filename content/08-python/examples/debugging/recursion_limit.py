# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "RecursionError, and what a higher recursion limit can do"
# runs = "linux"
# exit = 0
# ///

import json
import resource
import subprocess
import sys


def size(node):
    """Files below a folder. A link that leads back makes it endless."""
    return 1 + sum(size(child) for child in node["children"])


def size_in_a_loop(node):
    """A list of its own instead of calls: no limit, and circles are seen."""
    todo, seen = [node], set()
    while todo:
        node = todo.pop()
        if id(node) not in seen:
            seen.add(id(node))
            todo.extend(node["children"])
    return len(seen)


print("limit:", sys.getrecursionlimit())
circle = {"children": []}
circle["children"].append(circle)
try:
    size(circle)
except RecursionError as error:
    print("recursion:", type(error).__name__)
print("loop:", size_in_a_loop(circle))
try:
    json.loads("[" * 100_000)
except RecursionError as error:
    print("input of 100,000 brackets:", type(error).__name__)

CRASH = """
import sys
sys.setrecursionlimit(10**7)

class Config:
    def __getattr__(self, name):
        return getattr(self, name)  # asks itself again

try:
    Config().port
except RecursionError:
    print("RecursionError")
"""
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # leave no core file
done = subprocess.run(
    [sys.executable, "-c", CRASH], timeout=20,
    capture_output=True, text=True, encoding="utf-8",
)
print("limit of ten million:", done.returncode, done.stdout.strip())
