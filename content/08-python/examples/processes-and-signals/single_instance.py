# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "flock: run only one copy at a time, without a stale lock file"
# runs = "linux"
# exit = 0
# ///

import fcntl
import subprocess
import sys
from pathlib import Path

BUSY = 75  # EX_TEMPFAIL of sysexits.h: no failure, try again later
LOCK = Path("backup.lock")  # in production: in /run, not in /tmp


def acquire(path):
    """Return the file that holds the lock, or None when another has it."""
    handle = open(path, "a", encoding="utf-8")
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        handle.close()
        return None
    except BaseException:  # such as ENOLCK: that is a failure
        handle.close()
        raise
    return handle  # keep it: the lock lives as long as the descriptor


def main():
    lock = acquire(LOCK)
    if lock is None:
        print("backup: already running", file=sys.stderr)
        return BUSY
    with lock:
        print("backup: done")
    return 0


def second_copy():
    argv = [sys.executable, __file__, "copy"]
    done = subprocess.run(
        argv, stdin=subprocess.DEVNULL, timeout=5,
        capture_output=True, encoding="utf-8",
    )
    return done.returncode, (done.stdout + done.stderr).strip()


if len(sys.argv) > 1:
    sys.exit(main())
first = acquire(LOCK)
print("while we hold the lock:", second_copy())
first.close()  # a crash or kill -9 does the same: the kernel drops the lock
print("after we let it go:    ", second_copy())
print("the file is still there:", LOCK.exists())
