# /// script
# requires-python = ">=3.11"
# dependencies = ["pip"]
#
# [tool.guide]
# title = "What is in a wheel, and the console script that pip makes of it"
# runs = "linux"
# exit = 0
# ///

import subprocess
import sys
import venv
import zipfile

CODE = """
import argparse
from importlib.metadata import version

def main(argv=None):
    parser = argparse.ArgumentParser(prog="mytool")
    parser.add_argument("--version", action="version",
                        version=f"%(prog)s {version('mytool')}")
    parser.add_argument("host")
    print("checking", parser.parse_args(argv).host)
    return 0
"""
info = "mytool-1.0.0.dist-info"
content = {  # what a build backend makes of pyproject.toml
    "mytool.py": CODE,
    f"{info}/METADATA": "Metadata-Version: 2.1\nName: mytool\nVersion: 1.0.0\n",
    f"{info}/WHEEL": "Wheel-Version: 1.0\nTag: py3-none-any\n",
    f"{info}/entry_points.txt": "[console_scripts]\nmytool = mytool:main\n",
}
content[f"{info}/RECORD"] = "".join(f"{name},,\n" for name in content)
wheel = "mytool-1.0.0-py3-none-any.whl"
with zipfile.ZipFile(wheel, "w") as archive:
    for name, text in content.items():
        archive.writestr(name, text)

venv.create("env", with_pip=False)
pip = [sys.executable, "-m", "pip", "--python", "env/bin/python"]
install = ["install", "--quiet", "--no-index", "--no-deps", wheel]
subprocess.run(pip + install, check=True, timeout=60)

print(*content, sep="\n")
for arguments in (["--version"], ["web-1"], []):
    done = subprocess.run(
        ["env/bin/mytool", *arguments],
        capture_output=True, encoding="utf-8", timeout=30,
    )
    print("mytool", *arguments, "-> status", done.returncode)
    print("  stdout:", done.stdout.strip() or "nothing")
    print("  stderr:", done.stderr.strip().split("\n")[-1] or "nothing")
