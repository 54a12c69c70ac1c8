# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Compare installed packages with the lock file"
# runs = "linux"
# exit = 1
# ///

import re
import sys
from importlib.metadata import distributions
from pathlib import Path

LOCK = """\
boto3[crt]==1.43.11
PyYAML==6.0.2
typing_extensions==4.12.2
"""


def normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def locked(text):
    pins = re.findall(r"^([\w.-]+)(?:\[.*\])?==([^\s;]+)", text, re.MULTILINE)
    return {normal(name): version for name, version in pins}


def installed(*path):
    found = {}
    for dist in distributions(path=path or sys.path):
        # a broken installation has no name, and must be seen
        name = normal(dist.metadata.get("Name") or "(no name)")
        found.setdefault(name, dist.version)  # the first one is imported
    return found


# Stands in for a host where somebody ran `pip install` by hand.
for name, version in [
    ("boto3", "1.43.11"), ("pyyaml", "6.0.1"), ("rich", "13.9.4")
]:
    info = Path("site", f"{name}-{version}.dist-info")
    info.mkdir(parents=True)
    metadata = f"Name: {name}\nVersion: {version}\n"
    (info / "METADATA").write_text(metadata, encoding="utf-8")

want, have = locked(LOCK), installed("site")
drift = [
    f"{name}: lock {want.get(name, '-')}, installed {have.get(name, '-')}"
    for name in sorted(want | have) if want.get(name) != have.get(name)
]
print(*drift, sep="\n")
sys.exit(1 if drift else 0)
