# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A local file that hides a standard module"
# runs = "linux"
# exit = 0
# ///

import subprocess
import sys
from pathlib import Path

Path("json.py").write_text("settings = {}\n")  # somebody's experiment
Path("app.py").write_text("import json\nprint(json.dumps([1]))\n")


def run(*arguments):
    done = subprocess.run(
        [sys.executable, *arguments], text=True, capture_output=True
    )
    if done.returncode == 0:
        return done.stdout.strip()
    last = done.stderr.strip().splitlines()[-1]
    return last.split(" (consider")[0]  # 3.13 goes on and names the file


print("python app.py:   ", run("app.py"))
print("python -P app.py:", run("-P", "app.py"))
where = "import json; print(json.__file__)"
print("which file is it?", run("-c", where))
