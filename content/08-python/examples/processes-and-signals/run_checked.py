# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Success, failure, a missing program, a timeout"
# runs = "linux"
# exit = 0
# ///

import subprocess
import sys


def run(argv, seconds=5):
    """Return a command's output; the caller sees each way it can fail."""
    done = subprocess.run(
        argv, check=True, timeout=seconds, text=True,
        stdin=subprocess.DEVNULL, capture_output=True,
    )
    return done.stdout.strip()


commands = [
    (["echo", "hello"], 5),
    (["ls", "/no/such/dir"], 5),
    (["kubectl-not-installed", "version"], 5),
    ([sys.executable, "-c", "import time; time.sleep(30)"], 0.2),
]
for argv, seconds in commands:
    try:
        print("ok:", run(argv, seconds))
    except subprocess.CalledProcessError as error:
        reason = error.stderr.strip().rpartition(": ")[2]
        print(f"exit {error.returncode}: {reason}")
    except FileNotFoundError as error:
        print("FileNotFoundError:", error.filename)
    except subprocess.TimeoutExpired as error:
        print(f"timeout after {error.timeout} s")
