# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Timeout: what run() kills, and how to stop the whole process group"
# runs = "linux"
# exit = 0
# ///

import os
import signal
import subprocess
import time
from contextlib import suppress

# A shell that starts a worker in the background, says its pid, and waits.
polite = "sleep 60 & echo $!; wait"
# The same with a worker that ignores SIGTERM, as many programs do.
stubborn = """sh -c 'trap "" TERM; echo $$; exec sleep 60' & wait"""


def alive(pid):
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8") as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def gone(pid, seconds=2.0):
    deadline = time.monotonic() + seconds
    while alive(pid) and time.monotonic() < deadline:
        time.sleep(0.01)
    return not alive(pid)


def start(script, **options):
    child = subprocess.Popen(
        ["sh", "-c", script], stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, encoding="utf-8", **options,
    )
    return child, int(child.stdout.readline())


# region stop
def stop(child, grace=1.0):
    """End a child that leads its own group, and every other member of it."""
    with suppress(ProcessLookupError):  # the whole group is gone already
        os.killpg(child.pid, signal.SIGTERM)
    deadline = time.monotonic() + grace
    with suppress(subprocess.TimeoutExpired):
        child.wait(timeout=grace)
    # The leader is often the first to end. The rest may use the time left.
    while group_exists(child.pid) and time.monotonic() < deadline:
        time.sleep(0.01)
    with suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)  # in any case
    child.kill()  # for a child that leads no group; else it does nothing
    return child.wait()


def group_exists(pgid):
    try:
        os.killpg(pgid, 0)  # signal 0 sends nothing and only asks
    except ProcessLookupError:
        return False
    return True
# endregion


child, worker = start(polite)
child.kill()  # what subprocess.run(timeout=...) does: the direct child only
child.wait()
print("after kill():   worker alive:", alive(worker))
os.kill(worker, signal.SIGKILL)

child, worker = start(polite, start_new_session=True)
print("stop(polite):  ", stop(child), "- worker gone:", gone(worker))

child, worker = start(stubborn, start_new_session=True)
os.killpg(child.pid, signal.SIGTERM)
child.wait(timeout=5)  # the leader obeys, so this returns at once
print("TERM and wait:  worker alive:", alive(worker))
print("stop(stubborn):", stop(child, 0.2), "- worker gone:", gone(worker))
print("stop() again:  ", stop(child, 0.2))
