# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Joining paths, and what a suffix is"
# runs = "browser"
# exit = 0
# ///

import os.path
from pathlib import PurePosixPath as Path

print(Path("/srv/app") / "/etc/passwd")  # an absolute part starts again
print(os.path.join("/srv/app", "/etc/passwd"))
print(Path("app.tar.gz").suffixes, repr(Path("app.tar.gz").suffix))
print(repr(Path(".bashrc").suffix), repr(Path("v1.2").suffix))
print(Path("/srv/app/../etc"), "->", os.path.normpath("/srv/app/../etc"))


def inside(base, name):
    """True when name stays under base, by path and not by text."""
    target = Path(os.path.normpath(base / name))
    return target.is_relative_to(base)


base = Path("/srv/logs")
for name in ("app.log", "../logs-old/app.log", "/etc/passwd"):
    text = str(os.path.normpath(base / name)).startswith(str(base))
    print(f"{name}: startswith {text}, is_relative_to {inside(base, name)}")
