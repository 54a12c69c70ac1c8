# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Exit status of a Python program: sys.exit, exceptions, signals"
# runs = "linux"
# exit = 0
# ///

import subprocess
import sys

ENDS = (
    "pass",
    "sys.exit()",
    "sys.exit(None)",
    "sys.exit('no such host')",
    "sys.exit(True)",
    "sys.exit(256)",
    "sys.exit(-1)",
    "raise RuntimeError('bug')",
    "import argparse; argparse.ArgumentParser().error('which host?')",
    "raise KeyboardInterrupt",
    "import os; os.kill(os.getpid(), 15)",
)
for code in ENDS:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}"],
        capture_output=True, text=True, encoding="utf-8", timeout=10,
    )
    code = code.removeprefix("import argparse; ").removeprefix("import os; ")
    last = done.stderr.strip().split("\n")[-1]
    # A negative number means that a signal ended the child.
    print(f"{done.returncode:>4}  {code}")
    if last:
        print(f"      stderr: {last}")
