# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Who can read a token in arguments, environment and standard input"
# runs = "linux"
# exit = 0
# ///

import os
import subprocess
import sys
from pathlib import Path

TOKEN = "t0ken-4711"
CHILD = "import sys; sys.stdin.readline(); print('up', flush=True); input()"


def visible(way):
    argv = [sys.executable, "-c", CHILD]
    env = dict(os.environ)
    line = "\n"
    if way == "argv":
        argv.append(f"--token={TOKEN}")
    elif way == "environment":
        env["TOKEN"] = TOKEN
    else:
        line = f"{TOKEN}\n"
    with subprocess.Popen(
        argv,
        env=env,
        encoding="utf-8",
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as child:
        child.stdin.write(line)
        child.stdin.flush()
        child.stdout.readline()  # the child runs, and has read its input
        for file in ("cmdline", "environ"):
            path = Path(f"/proc/{child.pid}/{file}")
            found = TOKEN.encode() in path.read_bytes()
            mode = path.stat().st_mode & 0o777
            print(f"{way:12} {file} ({mode:o}) visible: {found}")
        child.communicate("\n", timeout=10)


for way in ("argv", "environment", "stdin"):
    visible(way)
