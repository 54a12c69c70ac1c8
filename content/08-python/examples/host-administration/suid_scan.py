# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Scan for SUID, SGID and world-writable paths"
# runs = "linux"
# exit = 1
# ///

import os
import stat
import sys
from pathlib import Path


def scan(top, expected):
    """Findings as (what, path), and the paths that could not be read."""
    findings, errors = [], []
    device = os.lstat(top).st_dev  # raises when top is missing

    def look(path, follow_into):
        try:
            info = os.lstat(path)
        except OSError as error:
            errors.append(error)
            return False
        mode = info.st_mode
        if stat.S_ISLNK(mode):
            return False  # its mode is always 777 and means nothing
        special = mode & (stat.S_ISUID | stat.S_ISGID)
        if stat.S_ISREG(mode) and special:
            if path not in expected:
                findings.append(("new SUID or SGID", path))
            if mode & (stat.S_IWGRP | stat.S_IWOTH):
                findings.append(("SUID or SGID, and writable", path))
        if mode & stat.S_IWOTH:
            if stat.S_ISREG(mode):
                findings.append(("world-writable file", path))
            elif stat.S_ISDIR(mode) and not mode & stat.S_ISVTX:
                findings.append(("world-writable, no sticky bit", path))
        return follow_into and info.st_dev == device  # as find -xdev

    look(top, False)
    for folder, folders, files in os.walk(top, onerror=errors.append):
        folders[:] = [name for name in sorted(folders)
                      if look(os.path.join(folder, name), True)]
        for name in files:
            look(os.path.join(folder, name), False)
    return sorted(findings), errors


for name, mode in {
    "host/bin/passwd": 0o4755, "host/bin/tool": 0o4775, "host/bin/ls": 0o755,
    "host/etc/app.conf": 0o666, "host/srv/drop/x": 0o644, "host/tmp/x": 0o600,
}.items():
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text("x", encoding="utf-8")
    os.chmod(name, mode)
os.chmod("host/srv/drop", 0o777)
os.chmod("host/tmp", 0o1777)
os.symlink("/etc/shadow", "host/etc/link")

findings, errors = scan("host", expected={"host/bin/passwd"})
for what, path in findings:
    print(f"{what}: {path} {stat.filemode(os.lstat(path).st_mode)}")
print("not readable:", len(errors))
sys.exit(2 if errors else 1 if findings else 0)  # 2: not complete
