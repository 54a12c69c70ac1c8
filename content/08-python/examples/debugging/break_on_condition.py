# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "breakpoint(): switched off with PYTHONBREAKPOINT, or sent elsewhere"
# runs = "linux"
# exit = 0
# ///

import os
import subprocess
import sys

program = """
for host, status in [("web-1", 200), ("web-2", 500)]:
    if status == 500:
        breakpoint()
print("ran")
"""


def run(**environ):
    return subprocess.run(
        [sys.executable, "-c", program], input="p host\nc\n",
        env={**os.environ, **environ}, text=True,
        encoding="utf-8", timeout=20,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ).stdout.split()


print("switched off:", run(PYTHONBREAKPOINT="0"))
print("default has pdb:", "(Pdb)" in run())
print("hook of our own:", run(PYTHONBREAKPOINT="builtins.print"))
