# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Build a .deb of a script, and look at what is inside"
# runs = "linux"
# commands = ["dpkg-deb"]
# ///

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

# region build
CONTROL = """\
Package: disk-report
Version: {version}
Architecture: all
Depends: python3 (>= 3.11), python3-psutil
Maintainer: Platform team <platform@example.com>
Description: Report how full the root file system is
"""
SCRIPT = """\
#!/usr/bin/python3
import tomllib

import psutil

with open("/etc/disk-report.toml", "rb") as file:
    limit = tomllib.load(file)["limit"]
used = psutil.disk_usage("/").percent
print(f"/ is {used:.0f} % full, the limit is {limit} %")
raise SystemExit(used > limit)
"""
POSTINST = """\
#!/bin/sh
set -e
# it runs at each upgrade: making a folder that is there does no harm
install -d -m 0750 /var/lib/disk-report
"""


def put(root, path, text, mode):
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    file.chmod(mode)


def build_deb(folder, version):
    """Build the package in this folder and return its path."""
    root = Path(folder, "root")
    put(root, "DEBIAN/control", CONTROL.format(version=version), 0o644)
    put(root, "DEBIAN/conffiles", "/etc/disk-report.toml\n", 0o644)
    put(root, "DEBIAN/postinst", POSTINST, 0o755)
    put(root, "usr/bin/disk-report", SCRIPT, 0o755)
    put(root, "etc/disk-report.toml", "limit = 90\n", 0o644)
    for path in [root, *root.rglob("*")]:
        if path.is_dir():
            path.chmod(0o755)  # whatever the umask is
    deb = Path(folder, f"disk-report_{version}_all.deb")
    subprocess.run(
        # files belong to root, whoever builds
        ["dpkg-deb", "--root-owner-group", "--build", root, deb],
        check=True, stdout=subprocess.DEVNULL, timeout=60,
        # no time in the archive is later than this
        env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000"},
    )
    return deb
# endregion


def show(*command):
    done = subprocess.run(
        ["dpkg-deb", *command], check=True, capture_output=True, text=True,
        timeout=60, env={**os.environ, "TZ": "UTC"})
    return done.stdout


if not shutil.which("dpkg-deb"):
    sys.exit("dpkg-deb is missing: run this on Debian or Ubuntu")

builds = []
for _ in range(2):
    with tempfile.TemporaryDirectory() as folder:
        deb = build_deb(folder, "1.4.0")
        builds.append(deb.read_bytes())
        contents = show("--contents", str(deb))
        fields = show("--field", str(deb), "Package", "Version", "Depends")
print(deb.name)
print(fields, end="")
for line in contents.splitlines():
    mode, owner, _size, _day, _time, path = line.split(maxsplit=5)
    if not path.endswith("/"):
        print(mode, owner, path)
print("two builds are equal:", builds[0] == builds[1])

order = ["1.4.0~rc1", "1.4.0", "1.4.0-rc1", "1.10.0"]
for lower, higher in zip(order, order[1:]):
    done = subprocess.run(
        ["dpkg", "--compare-versions", lower, "lt", higher], timeout=60)
    print(f"{lower} is older than {higher}: {done.returncode == 0}")
