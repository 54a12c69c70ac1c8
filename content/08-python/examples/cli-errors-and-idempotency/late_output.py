# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Output that comes late, in the wrong order, or never"
# runs = "linux"
# exit = 0
# ///

import os
import subprocess
import sys

JOB = """
import sys
print("1 print")
print("2 error stream", file=sys.stderr)
print("3 print")
"""
LOGGED = """
import logging
logging.basicConfig(level="INFO", format="%(message)s")
print("1 print")
logging.info("2 logging")
print("3 print")
"""
KILLED = """
import os, sys
print("in the buffer")
print("flushed", flush=True) if "flush" in sys.argv else None
os.kill(os.getpid(), 15 if "term" in sys.argv else 9)
"""


def run(code, *options, words=(), **environ):
    """Both streams into one pipe, as many CI systems do it."""
    clean = {k: v for k, v in os.environ.items() if k != "PYTHONUNBUFFERED"}
    result = subprocess.run(
        [sys.executable, *options, "-c", code, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=clean | environ,
        encoding="utf-8",
        timeout=30,
    )
    return " | ".join(result.stdout.splitlines()) or "(nothing)"


print("default            :", run(JOB))
print("python -u          :", run(JOB, "-u"))
print("PYTHONUNBUFFERED=1 :", run(JOB, PYTHONUNBUFFERED="1"))
print("print and logging  :", run(LOGGED))
print("SIGKILL            :", run(KILLED))
print("SIGTERM, no handler:", run(KILLED, words=["term"]))
print("SIGKILL, flush=True:", run(KILLED, words=["flush"]))
exits = "import os; print('in the buffer'); os._exit(0)"
print("os._exit           :", run(exits))
starts = "import os; print('before'); os.system('echo child'); print('after')"
print("with a child       :", run(starts))
sure = starts.replace("'before'", "'before', flush=True")
print("child, flushed     :", run(sure))
