# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "How a command ended, as Python and as a shell see it"
# runs = "linux"
# exit = 0
# ///

import signal
import subprocess
from pathlib import Path

Path("notes.txt").write_text("no program", encoding="utf-8")
commands = [
    ["true"],
    ["grep", "-q", "needle", "/dev/null"],
    ["grep", "-q", "needle", "/no/such/file"],
    ["sh", "-c", "no-such-command"],
    ["sh", "-c", "./notes.txt"],
    ["sh", "-c", "exit 255"],
    ["sh", "-c", "kill -TERM $$"],
    ["sh", "-c", "sh -c 'kill -KILL $$'; exit $?"],
]


NAMES = {number.value: number.name for number in signal.Signals}


def meaning(returncode):
    if returncode < 0:  # most real-time signals have no name
        return f"killed by {NAMES.get(-returncode, -returncode)}"
    if returncode - 128 in NAMES:  # 255 is no signal
        return f"a shell reports {NAMES[returncode - 128]}"
    known = {0: "success", 126: "not executable", 127: "not found"}
    return known.get(returncode, "read its manual")


for argv in commands:
    done = subprocess.run(
        argv, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=5
    )
    status = done.returncode
    print(f"{status:>4}  {meaning(status):<24} {' '.join(argv)}")
