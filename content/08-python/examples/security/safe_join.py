# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Path traversal: keep a path below its folder"
# runs = "browser"
# exit = 0
# ///

import os
import tempfile
from pathlib import Path


def safe_join(base, name):
    """The path of name below base; ValueError for any other name."""
    if "\0" in name:
        raise ValueError("not below base")
    # realpath follows links and removes "..". Unlike resolve() before
    # Python 3.13 it raises nothing for links that point at each other.
    base = Path(os.path.realpath(base))
    target = Path(os.path.realpath(base / name))
    if target == base or not target.is_relative_to(base):
        raise ValueError("not below base")
    return target


with tempfile.TemporaryDirectory() as folder:
    base = Path(folder, "logs")
    base.mkdir()
    os.symlink(folder, base / "archive")  # a link that leads out
    os.symlink("loop", base / "loop")  # a link to itself

    for name in (
        "app.log",
        "../secret",
        "/etc/passwd",
        "../logs-old/app.log",
        "archive/secret",
        "loop/../../secret",
        "",
        "app\0.log",
    ):
        try:
            path = safe_join(base, name)
        except ValueError as error:
            print(f"{name!r}: {error}")
        else:
            top = os.path.realpath(folder)
            print(f"{name!r}: {path.relative_to(top)}")
