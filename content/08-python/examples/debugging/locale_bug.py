# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "The same script under two locales, with and without an encoding"
# runs = "linux"
# exit = 0
# ///

import os
import subprocess
import sys
from pathlib import Path

Path("names.txt").write_text("Zoë\n", encoding="utf-8")
implicit = "print(len(open('names.txt').read().strip()))"
explicit = "print(len(open('names.txt', encoding='utf-8').read().strip()))"


def run(program, **environ):
    done = subprocess.run(
        [sys.executable, "-c", program], text=True, timeout=20,
        env={"PATH": os.environ["PATH"], **environ}, capture_output=True,
    )
    return done.stdout.strip() or done.stderr.strip().rpartition("\n")[2]


ascii_only = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
print("UTF-8 locale, implicit:", run(implicit, LC_ALL="C.UTF-8"))
print("ASCII locale, implicit:", run(implicit, **ascii_only)[:46])
print("ASCII locale, explicit:", run(explicit, **ascii_only))
warning = "-X warn_default_encoding names each such open()"
flags = [sys.executable, "-X", "warn_default_encoding", "-c", implicit]
done = subprocess.run(flags, capture_output=True, text=True, timeout=20)
print(warning, "EncodingWarning" in done.stderr)
