# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "What a timeout kills, and what it leaves"
# runs = "linux"
# exit = 0
# ///

import os
import signal
import subprocess
import time

# A shell that starts a worker in the background, says its pid, and waits.
argv = ["sh", "-c", "sleep 60 & echo $!; wait"]


def alive(pid):
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def gone(pid, seconds=2.0):
    deadline = time.monotonic() + seconds
    while alive(pid) and time.monotonic() < deadline:
        time.sleep(0.01)
    return not alive(pid)


# region stop
def stop(child, grace=1.0):
    """Ask the whole group, wait, then force it."""
    os.killpg(child.pid, signal.SIGTERM)
    try:
        return child.wait(timeout=grace)
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, signal.SIGKILL)
        return child.wait()
# endregion


child = subprocess.Popen(argv, stdout=subprocess.PIPE, text=True)
worker = int(child.stdout.readline())
child.kill()  # what subprocess.run(timeout=...) does: the direct child only
child.wait()
print("after kill(): worker alive:", alive(worker))
os.kill(worker, signal.SIGKILL)

child = subprocess.Popen(
    argv, stdout=subprocess.PIPE, text=True, start_new_session=True
)
worker = int(child.stdout.readline())
print("stop() returned", stop(child), "- worker gone:", gone(worker))
