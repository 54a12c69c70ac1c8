# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "One copy at a time, without a stale lock file"
# runs = "linux"
# exit = 0
# ///

import fcntl
import sys
from pathlib import Path


def acquire(path):
    """Return the file that holds the lock, or None when another has it."""
    handle = open(path, "a")
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        handle.close()
        return None
    return handle  # keep it: the lock lives as long as the descriptor


lock = Path("backup.lock")
first = acquire(lock)
print("first: ", "got lock" if first else "already running")
second = acquire(lock)
print("second:", "got lock" if second else "already running")
first.close()  # a crash or kill -9 does the same: the kernel drops the lock
third = acquire(lock)
print("third: ", "got lock" if third else "already running")
print("file still there:", lock.exists())
sys.exit(0 if third else 1)
