# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A local file that hides a standard module, and its three errors"
# runs = "linux"
# exit = 0
# ///

import subprocess
import sys
from pathlib import Path

Path("json.py").write_text("settings = {}\n", encoding="utf-8")  # a try-out


def run(*arguments):
    done = subprocess.run(
        [sys.executable, *arguments],
        capture_output=True, encoding="utf-8", timeout=30,
    )
    if done.returncode == 0:
        return done.stdout.strip()
    last = done.stderr.strip().splitlines()[-1]
    return last.split(" (")[0]  # it may go on with the path


for code in (
    "import json; print(json.dumps([1]))",
    "from json import dumps",
    "import json.decoder",
):
    Path("app.py").write_text(code + "\n", encoding="utf-8")
    print(code)
    print(" ", run("app.py"))
    print("  with -P:", run("-P", "app.py") or "works")
where = "import json; print(json.__file__)"
print("which file is it?", Path(run("-c", where)).name)
