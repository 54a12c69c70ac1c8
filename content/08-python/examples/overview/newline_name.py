# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A file name with a line break, in a shell pipe and in Python"
# runs = "linux"
# exit = 0
# ///

import subprocess
from pathlib import Path

NAMES = ["keep.txt", "old.tmp", "cache\nkeep.txt\n.tmp"]


def shell(command):
    def clean(folder):
        subprocess.run(
            ["sh", "-c", command], cwd=folder, check=True, timeout=10
        )
    return clean


def python(folder):
    for path in folder.iterdir():
        if path.name.endswith(".tmp") and path.is_file():
            path.unlink(missing_ok=True)


ways = {
    "find | xargs": shell("find . -name '*.tmp' | xargs rm -f"),
    "find -print0 | xargs -0": shell(
        "find . -name '*.tmp' -print0 | xargs -0 rm -f"
    ),
    "Python": python,
}
for number, (way, clean) in enumerate(ways.items()):
    folder = Path(f"case-{number}")
    folder.mkdir()
    for name in NAMES:
        (folder / name).touch()
    clean(folder)
    left = {path.name for path in folder.iterdir()}
    print(way)
    print("  removed", sorted(set(NAMES) - left))
