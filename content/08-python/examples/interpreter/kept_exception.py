# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Memory leak: a stored exception keeps the locals of its traceback"
# runs = "browser"
# exit = 0
# ///

import gc
import traceback
import weakref


class Response:
    """Stands for fifty megabytes of body."""


alive = weakref.WeakSet()  # counts the responses without holding them
failures = []


def fetch(host):
    body = Response()
    alive.add(body)
    raise TimeoutError(f"{host}: no answer")


def check(hosts, keep):
    for host in hosts:
        try:
            fetch(host)
        except TimeoutError as error:
            failures.append(keep(error))


hosts = ["web-1", "web-2", "web-3"]

check(hosts, keep=lambda error: error)  # the object, with its traceback
gc.collect()
print("kept the exception:", len(alive), "responses alive")

failures.clear()
gc.collect()
print("list cleared:      ", len(alive), "responses alive")


def without_frames(error):
    traceback.clear_frames(error.__traceback__)  # drops the locals
    return error


check(hosts, keep=without_frames)
gc.collect()
print("frames cleared:    ", len(alive), "responses alive")

failures.clear()
check(hosts, keep=str)  # the text is often all that a report needs
gc.collect()
print("kept the text:     ", len(alive), "responses alive", failures[0])
