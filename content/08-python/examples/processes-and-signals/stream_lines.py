# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Read a command's output line by line, with a deadline for the whole"
# runs = "linux"
# exit = 0
# ///

import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress


def stream(argv, seconds, show):
    """Pass each line to show() as it comes; return (status, timed out)."""
    with subprocess.Popen(
        argv, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,  # one pipe
        encoding="utf-8", errors="replace", start_new_session=True,
    ) as child:
        expired = threading.Event()

        def end_group():
            expired.set()
            with suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGKILL)

        # A read has no timeout of its own: a timer ends the writers.
        timer = threading.Timer(seconds, end_group)
        timer.start()
        try:
            for line in child.stdout:
                show(line.rstrip("\n"))
            status = child.wait()  # all writers have closed the pipe
        except BaseException:  # also Ctrl-C, or a show() that fails
            end_group()
            raise
        finally:
            timer.cancel()
    return status, expired.is_set()


def python(code):
    # -u: a Python child buffers whole blocks when stdout is a pipe
    return [sys.executable, "-u", "-c", code]


lines = []
loud = "import sys; print('x' * 200_000); print('warn', file=sys.stderr)"
print(stream(python(loud), 5, lines.append), [len(line) for line in lines])

hangs = "import time; print('step 1 of 2'); time.sleep(60)"
status, late = stream(python(hangs), 5, print)
print("status", status, "- timed out:", late)
