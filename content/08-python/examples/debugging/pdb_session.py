# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A pdb session: break, continue, look, step, quit"
# runs = "linux"
# exit = 0
# ///

import subprocess
import sys
from pathlib import Path

Path("prices.py").write_text("""\
def total(items):
    result = 0
    for name, price in items:
        result += price
    return result


print(total([("cpu", 3), ("disk", "5")]))
""", encoding="utf-8")
commands = """\
b 4, price == "5"
c
p name, price, result
w
up
q
"""
done = subprocess.run(
    [sys.executable, "-m", "pdb", "prices.py"],
    input=commands, text=True, encoding="utf-8", timeout=20,
    stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
)
here = str(Path.cwd()) + "/"
for line in done.stdout.replace(here, "").splitlines():
    if not any(noise in line for noise in ("bdb.py", "<string>", "exec(cmd")):
        print(line)
