# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "The upgrade announces itself, if you let it"
# runs = "linux"
# exit = 0
# ///

import subprocess
import sys
from pathlib import Path

Path("sdk.py").write_text("""
import warnings

def restart(name):
    message = "restart() goes away in 4.0, use cycle()"
    warnings.warn(message, DeprecationWarning, stacklevel=2)
    return f"{name} restarted"
""")
Path("ops.py").write_text("""
import sdk

def rollout():
    print(sdk.restart("web-1"))
""")
Path("job.py").write_text("import ops\n\nops.rollout()\n")


def run(*flags):
    done = subprocess.run(
        [sys.executable, *flags, "job.py"],
        text=True, capture_output=True, timeout=20,
    )
    print("python", *flags, "job.py -> status", done.returncode)
    for line in (done.stdout + done.stderr).splitlines():
        if not line.startswith((" ", "Traceback")):
            print(" ", line)


run()
run("-W", "default::DeprecationWarning")
run("-W", "error::DeprecationWarning")
