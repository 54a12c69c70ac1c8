# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "python -O removes assert, and the permission check with it"
# runs = "linux"
# exit = 0
# ///

import subprocess
import sys

program = """
def delete(user, path):
    assert user == "admin", "not allowed"
    print("ran")

delete("guest", "/srv/data")
"""

for name, flags in (("python", []), ("python -O", ["-O"])):
    done = subprocess.run(
        [sys.executable, *flags, "-c", program],
        capture_output=True,
        encoding="utf-8",
        timeout=30,
    )
    last = (done.stdout or done.stderr).strip().splitlines()[-1]
    print(f"{name}: {last} (exit {done.returncode})")
