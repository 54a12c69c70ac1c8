# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A zombie process: a child that nobody waited for"
# runs = "linux"
# exit = 0
# ///

import os
import signal
import subprocess
import time
from pathlib import Path


def state(pid):
    """The state letter of /proc/PID/stat, or "gone"."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return "gone"
    return stat.rpartition(")")[2].split()[0]  # the name may hold spaces


child = subprocess.Popen(["true"])
deadline = time.monotonic() + 5
while state(child.pid) != "Z" and time.monotonic() < deadline:
    time.sleep(0.01)
print("not waited for:", state(child.pid))

os.kill(child.pid, signal.SIGKILL)  # succeeds: it is dead already
print("after SIGKILL: ", state(child.pid))

print("wait() returns:", child.wait(), "- then:", state(child.pid))
