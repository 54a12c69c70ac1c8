# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "What is installed, held against the lock"
# runs = "linux"
# exit = 1
# ///

import re
import sys
from importlib.metadata import distributions
from pathlib import Path

LOCK = """\
boto3[crt]==1.43.11 --hash=sha256:0f1e
PyYAML==6.0.2 --hash=sha256:9a8b
typing_extensions==4.12.2 --hash=sha256:7c6d
"""


def normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def locked(text):
    pin = r"^([\w.-]+)(?:\[.*\])?==([^\s;]+)"  # name, extras, version
    pins = re.findall(pin, text, re.MULTILINE)
    return {normal(name): version for name, version in pins}


def installed(*path):
    found = distributions(path=list(path)) if path else distributions()
    return {normal(d.metadata["Name"]): d.version for d in found}


def drift(want, have):
    for name in sorted(want.keys() | have.keys()):
        pinned, actual = want.get(name, "-"), have.get(name, "-")
        if pinned != actual:
            yield f"{name}: lock {pinned}, installed {actual}"


# Stands in for a host where somebody ran `pip install` by hand.
for name, version in [
    ("boto3", "1.43.11"), ("pyyaml", "6.0.1"), ("rich", "13.9.4")
]:
    info = Path("site", f"{name}-{version}.dist-info")
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Name: {name}\nVersion: {version}\n")

findings = list(drift(locked(LOCK), installed("site")))
print(*findings, sep="\n")
sys.exit(1 if findings else 0)
