# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A script that another module imports runs twice"
# runs = "linux"
# exit = 0
# ///

import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM = """
import sys
print("running as", __name__)
jobs = []

def register(job):
    jobs.append(job)

if __name__ == "__main__":
    import plugin
    print("jobs in __main__:", jobs)
    print("jobs in app:     ", sys.modules["app"].jobs)
"""
PLUGIN = """
import app                      # not the running __main__: a second copy
app.register("backup")
"""

with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    (folder / "app.py").write_text(PROGRAM, encoding="utf-8")
    (folder / "plugin.py").write_text(PLUGIN, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "app.py"],
        cwd=folder, capture_output=True, text=True, encoding="utf-8",
        timeout=20, check=True,
    )
print(done.stdout, end="")
