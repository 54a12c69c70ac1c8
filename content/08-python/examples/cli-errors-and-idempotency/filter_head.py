# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "BrokenPipeError: a filter that works with | head -1"
# runs = "linux"
# exit = 0
# ///

import subprocess
import sys

naive = "for n in range(100_000): print('line', n)"
polite = """
import os, sys
try:
    for n in range(100_000):
        print('line', n)
    sys.stdout.flush()  # the last block may be what fails
except BrokenPipeError:
    # Python flushes stdout at exit: point it somewhere that takes the rest.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(141)  # 128 + SIGPIPE, what cat would give
"""

for name, program in (("naive", naive), ("polite", polite)):
    script = '"$0" -c "$1" | head -1; echo "status ${PIPESTATUS[0]}"'
    done = subprocess.run(
        ["bash", "-c", script, sys.executable, program],
        capture_output=True, text=True, encoding="utf-8", timeout=20,
    )
    noise = "BrokenPipeError" in done.stderr
    print(name, done.stdout.split("\n")[:2], "traceback" if noise else "quiet")
