# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A segmentation fault, with and without faulthandler"
# runs = "linux"
# exit = 0
# ///

import resource
import subprocess
import sys

crash = "import ctypes\ndef read():\n    ctypes.string_at(0)\nread()"

resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # leave no core file
for options in ([], ["-X", "faulthandler"]):
    done = subprocess.run(
        [sys.executable, *options, "-c", crash],
        capture_output=True, text=True, encoding="utf-8", timeout=20,
    )
    print("options", options, "returncode", done.returncode)
    for line in done.stderr.splitlines():
        if line.startswith("Fatal") or '"<string>"' in line:
            print("  ", line.strip())
