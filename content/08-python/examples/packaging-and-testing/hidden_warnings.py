# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Find deprecation warnings before an upgrade, with -W"
# runs = "linux"
# exit = 0
# ///

import subprocess
import sys
from pathlib import Path

SDK = """
import warnings

def restart(name):
    message = "restart() goes away in 4.0, use cycle()"
    warnings.warn(message, DeprecationWarning, stacklevel=2)
    return f"{name} restarted"
"""
OPS = """
import sdk

def rollout():
    print(sdk.restart("web-1"))
"""
JOB = "import ops\n\nops.rollout()\n"
for name, text in {"sdk": SDK, "ops": OPS, "job": JOB}.items():
    Path(f"{name}.py").write_text(text, encoding="utf-8")


def run(*flags):
    done = subprocess.run(
        [sys.executable, *flags, "job.py"],
        capture_output=True, encoding="utf-8", timeout=30,
    )
    print("python", *flags, "job.py -> status", done.returncode)
    for line in (done.stdout + done.stderr).splitlines():
        if not line.startswith((" ", "Traceback")):
            print(" ", line)


run()
run("-W", "default::DeprecationWarning")
run("-W", "error::DeprecationWarning")
