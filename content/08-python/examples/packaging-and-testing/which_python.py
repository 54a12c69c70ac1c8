# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Which interpreter, which environment, which packages"
# runs = "linux"
# exit = 0
# ///

import subprocess
import sys
import venv
from pathlib import Path

report = """
import sys, sysconfig
print("in venv:", sys.prefix != sys.base_prefix)
packages = sysconfig.get_path("purelib")
print("packages below prefix:", packages.startswith(sys.prefix))
print("current folder on the path:", "" in sys.path)
"""
venv.create("env", with_pip=False)
python = Path("env/bin/python").absolute()

print("-- the environment's interpreter, not activated", flush=True)
subprocess.run([python, "-c", report], check=True)
print("-- isolated, as a tool starts another Python", flush=True)
subprocess.run([python, "-I", "-c", report], check=True)
print("same as ours:", Path(sys.executable).absolute() == python)
