# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "What sys.exit makes of its argument"
# runs = "linux"
# exit = 0
# ///

import subprocess
import sys

for value in ("", "None", "'no such host'", "True", "256", "-1"):
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.exit({value})"],
        capture_output=True, text=True, timeout=10,
    )
    said = f", stderr {done.stderr.strip()!r}" if done.stderr else ""
    print(f"sys.exit({value}): status {done.returncode}{said}")
