# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Start a file as a command: the #! line, the x bit and PATH"
# runs = "linux"
# exit = 0
# ///

import os
import subprocess
import sys
from pathlib import Path

BODY = "import sys\nprint('arguments:', sys.argv)\n"


def start(command, env=None):
    try:
        done = subprocess.run(
            command, capture_output=True, encoding="utf-8", timeout=10,
            stdin=subprocess.DEVNULL, env=env,
        )
    except OSError as error:
        return f"{type(error).__name__}: {error.strerror}"
    return (done.stdout or done.stderr).strip()


def write(first_line, mode):
    job.write_text(first_line + BODY, encoding="utf-8")
    job.chmod(mode)


job = Path("job.py")
write("#!/usr/bin/env python3\n", 0o644)
print("no x bit      ", start(["./job.py"]))
print("python3 job.py", start([sys.executable, "job.py"]))
write("#!/usr/bin/env python3\n", 0o755)
print("./job.py      ", start(["./job.py", "web-1"]))
print("job.py        ", start(["job.py"]))  # looked up in PATH only
write("#!/opt/none/bin/python3\n", 0o755)
print("no interpreter", start(["./job.py"]))
write("", 0o755)
print("no #! line    ", start(["./job.py"]))

# a command: a link without the ending, in a folder that PATH names
write("#!/usr/bin/env python3\n", 0o755)
folder = Path("bin")
folder.mkdir()
(folder / "job").symlink_to(job.resolve())
path = f"{folder.resolve()}{os.pathsep}{os.environ['PATH']}"
found = start(["sh", "-c", "job web-1"], {**os.environ, "PATH": path})
print("in PATH       ", found.replace(str(folder.resolve()), "~/.local/bin"))
