# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A name from outside stays below its folder"
# runs = "browser"
# exit = 0
# ///

import os
import tempfile
from pathlib import Path


def safe_join(base, name):
    """The path of name below base, or ValueError."""
    base = base.resolve()
    target = (base / name).resolve()  # follows links and removes ..
    if not target.is_relative_to(base):
        raise ValueError("outside base")
    return target


with tempfile.TemporaryDirectory() as folder:
    base = Path(folder, "logs")
    base.mkdir()
    os.symlink(folder, base / "archive")  # a link that leads out

    for name in (
        "app.log",
        "../secret",
        "/etc/passwd",
        "../logs-old/app.log",
        "archive/secret",
    ):
        try:
            path = safe_join(base, name)
        except ValueError as error:
            print(f"{name}: {error}")
        else:
            print(f"{name}: {path.relative_to(base.parent.resolve())}")
