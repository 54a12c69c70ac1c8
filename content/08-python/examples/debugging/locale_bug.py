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
IMPLICIT = "print(len(open('names.txt').read().strip()))"
EXPLICIT = "print(len(open('names.txt', encoding='utf-8').read().strip()))"
ASK = """
import locale
with open('names.txt') as file:
    print('open:', file.encoding, ' getencoding:', locale.getencoding())
"""


def run(program, *options, **environ):
    done = subprocess.run(
        [sys.executable, *options, "-c", program], timeout=20,
        env={"PATH": os.environ["PATH"], **environ},
        capture_output=True, text=True, encoding="utf-8",
    )
    return done.stdout.strip() or done.stderr.strip().rpartition("\n")[2]


old = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
print("UTF-8 locale, implicit:", run(IMPLICIT, LC_ALL="C.UTF-8"))
print("ASCII locale, implicit:", run(IMPLICIT, **old)[:46])
print("ASCII locale, explicit:", run(EXPLICIT, **old))
print("PYTHONUTF8=1, implicit:", run(IMPLICIT, **old | {"PYTHONUTF8": "1"}))
print("LC_ALL=C", run(ASK, LC_ALL="C"))
warned = subprocess.run(
    [sys.executable, "-X", "warn_default_encoding", "-c", IMPLICIT],
    capture_output=True, text=True, encoding="utf-8", timeout=20,
).stderr
print("-X warn_default_encoding names it:", "EncodingWarning" in warned)
