# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "subprocess.run: success, failure, a missing program, a timeout"
# runs = "linux"
# exit = 0
# ///

import os
import subprocess
import sys
from pathlib import Path


def run(argv, seconds=5):
    """Return a command's output; the caller sees each way it can fail."""
    done = subprocess.run(
        argv, check=True, timeout=seconds,
        stdin=subprocess.DEVNULL, capture_output=True,
        encoding="utf-8", errors="replace",  # a stray byte ends no job
        env={**os.environ, "LC_ALL": "C.UTF-8"},  # messages in English
    )
    return done.stdout.strip()


Path("notes.txt").write_text("no program", encoding="utf-8")
commands = [
    (["echo", "hello"], 5),
    (["printf", r"caf\351"], 5),  # Latin-1: not valid UTF-8
    (["ls", "/no/such/dir"], 5),
    (["kubectl-not-installed", "version"], 5),
    (["./notes.txt"], 5),  # exists, and may not be executed
    ([sys.executable, "-c", "import time; time.sleep(30)"], 0.2),
]
for argv, seconds in commands:
    try:
        print("ok:", ascii(run(argv, seconds)))
    except subprocess.CalledProcessError as error:
        reason = error.stderr.strip().rpartition(": ")[2]
        print(f"ran and failed, exit {error.returncode}: {reason}")
    except subprocess.TimeoutExpired as error:
        print(f"did not finish: killed after {error.timeout} s")
    except OSError as error:
        print(f"did not start: {type(error).__name__} {error.filename}")
