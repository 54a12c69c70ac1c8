# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Path: join paths, change suffixes, and stay inside a folder"
# runs = "browser"
# exit = 0
# ///

import os.path
from pathlib import Path, PurePosixPath

print(PurePosixPath("/srv/app") / "/etc/passwd")  # absolute: starts again
print(os.path.join("/srv/app", "/etc/passwd"))
archive = PurePosixPath("app.tar.gz")
print(archive.suffixes, repr(archive.suffix), repr(archive.stem))
print(*(repr(PurePosixPath(name).suffix) for name in (".bashrc", "v1.2")))
print(os.path.normpath("/srv/app/../etc"))


def inside_by_text(base, name):
    """Wrong: a sibling whose name begins alike passes."""
    return os.path.normpath(base / name).startswith(str(base))


def inside_by_parts(base, name):
    """Better: compares whole parts, but knows no links."""
    return Path(os.path.normpath(base / name)).is_relative_to(base)


def inside(base, name):
    """Right: follows links on both sides before it compares."""
    return (base / name).resolve().is_relative_to(base.resolve())


base = Path("srv/logs").absolute()
base.mkdir(parents=True)
(base / "out").symlink_to("/etc")
print("name                 text   parts  resolved")
for name in ("app.log", "../logs-old/app.log", "/etc/passwd", "out/passwd"):
    print(f"{name:20} {inside_by_text(base, name)!s:6}"
          f" {inside_by_parts(base, name)!s:6} {inside(base, name)}")
