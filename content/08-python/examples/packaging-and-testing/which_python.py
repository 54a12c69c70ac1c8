# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Which Python, which environment, which packages"
# runs = "linux"
# exit = 0
# ///

import subprocess
import venv
from pathlib import Path

report = """
import sys
print("  in venv:", sys.prefix != sys.base_prefix)
print("  imports from it:", any("/env/lib/" in p for p in sys.path))
"""
venv.create("env", with_pip=False)
python = Path("env/bin/python").absolute()
Path("link").symlink_to(python)


def show(title, *command):
    print(title, flush=True)
    subprocess.run(command, check=True, timeout=20)


show("called by its path, nothing activated", python, "-c", report)

# "." loads the script into this shell; what it changes is PATH
activate = ". env/bin/activate; command -v python"
show("after activate, python is", "sh", "-c", activate)

show("through a link from elsewhere", "./link", "-c", report)
