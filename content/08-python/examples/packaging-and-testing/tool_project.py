# /// script
# requires-python = ">=3.11"
# dependencies = ["pip"]
#
# [tool.guide]
# title = "From pyproject.toml to a command, by way of a wheel"
# runs = "linux"
# exit = 0
# ///

import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path

Path("pyproject.toml").write_text("""
[project]
name = "mytool"
version = "1.0.0"
scripts = { mytool = "mytool:main" }
""")
CODE = """
import sys
from importlib.metadata import version

def main():
    print("mytool", version("mytool"))
    return 0 if sys.argv[1:] == ["--version"] else 2
"""
project = tomllib.loads(Path("pyproject.toml").read_text())["project"]
stem = "{name}-{version}".format(**project)
about = "Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
commands = "".join(f"{k} = {v}\n" for k, v in project["scripts"].items())
content = {  # what a build backend puts into a wheel of pure Python
    "mytool.py": CODE,
    f"{stem}.dist-info/METADATA": about.format(**project),
    f"{stem}.dist-info/WHEEL": "Wheel-Version: 1.0\nTag: py3-none-any\n",
    f"{stem}.dist-info/entry_points.txt": f"[console_scripts]\n{commands}",
}
content[f"{stem}.dist-info/RECORD"] = "".join(f"{n},,\n" for n in content)
wheel = f"{stem}-py3-none-any.whl"
with zipfile.ZipFile(wheel, "w") as archive:
    for name, text in content.items():
        archive.writestr(name, text)

venv.create("env", with_pip=False)
pip = [sys.executable, "-m", "pip", "--python", "env/bin/python"]
install = ["install", "--quiet", "--no-index", "--no-deps", wheel]
subprocess.run(pip + install, check=True, timeout=25)

print(*content, sep="\n", flush=True)
subprocess.run(["env/bin/mytool", "--version"], check=True, timeout=10)
wrong = subprocess.run(["env/bin/mytool"], capture_output=True, timeout=10)
print("without its option, exit status", wrong.returncode)
