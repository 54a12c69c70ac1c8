# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "What -X dev and -W error say about a program that seems to work"
# runs = "linux"
# exit = 0
# ///

import subprocess
import sys
from pathlib import Path

Path("report.py").write_text('''\
import asyncio


async def send(text):
    await asyncio.sleep(0)


def main():
    open("report.txt", "w", encoding="utf-8").write("done")  # not closed
    send("done")  # not awaited: nothing is sent


main()
print("report finished")
''', encoding="utf-8")


def run(*options):
    done = subprocess.run(
        [sys.executable, *options, "report.py"], capture_output=True,
        text=True, encoding="utf-8", timeout=20,
    )
    names = ("ResourceWarning", "RuntimeWarning")
    seen = [name for name in names if name in done.stderr]
    print(options or "(no option)", "status", done.returncode, *seen)


run()
run("-X", "dev")
run("-W", "error")
