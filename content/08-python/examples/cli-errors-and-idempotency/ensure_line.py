# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Check, act, and report whether anything changed"
# runs = "browser"
# exit = 0
# ///

import os
import shutil
import tempfile
from pathlib import Path


def ensure_line(path, line, dry_run=False):
    """Make sure that a file has a line. Return True when it had to change."""
    lines = path.read_text().splitlines() if path.exists() else []
    if line in lines:
        return False
    if not dry_run:
        text = "\n".join([*lines, line]) + "\n"
        handle, name = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "w") as file:
                file.write(text)
            if path.exists():
                shutil.copymode(path, name)  # mkstemp made it 0600
            os.replace(name, path)
        except BaseException:
            os.unlink(name)  # leave no half-written file behind
            raise
    return True


config = Path("sysctl.conf")
for dry_run in (True, False, False):
    changed = ensure_line(config, "vm.swappiness = 10", dry_run)
    print(f"dry run {dry_run}: changed: {changed}, exists: {config.exists()}")
print(config.read_text(), end="")
