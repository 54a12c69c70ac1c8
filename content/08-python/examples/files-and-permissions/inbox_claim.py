# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "An inbox folder: wait for the rename, claim, process, mark"
# runs = "linux"
# exit = 1
# ///

import os
import sys
from pathlib import Path


def claim(path, work):
    """Move a file into work; only one worker's rename succeeds."""
    target = work / path.name
    try:
        os.rename(path, target)
    except FileNotFoundError:
        return None  # another worker was faster
    return target


def run(inbox, worker, process):
    """Process each finished file; return names by how they ended."""
    ended = {"done": [], "failed": [], "taken": []}  # by another worker
    work = inbox / "work" / worker  # nobody else touches this folder
    for folder in (work, inbox / "done", inbox / "failed"):
        folder.mkdir(parents=True, exist_ok=True)
    # first what a crash of this worker has left, then what is new
    for path in [*sorted(work.iterdir()), *sorted(inbox.iterdir())]:
        # writers use .name until they rename; links and folders are not ours
        if path.name.startswith(".") or path.is_symlink() or path.is_dir():
            continue
        mine = path if path.parent == work else claim(path, work)
        if mine is None:
            ended["taken"].append(path.name)
            continue
        try:
            process(mine)
            result = "done"
        except Exception as error:  # the file goes aside with the reason
            print(f"{path.name}: {type(error).__name__}: {error}")
            result = "failed"
        os.replace(mine, inbox / result / path.name)
        ended[result].append(path.name)
    return ended


inbox = Path("inbox")
(inbox / "work/worker1").mkdir(parents=True)
for name, text in {"a.txt": "12", "b.txt": "x", "c.txt": "7",
                   ".d.txt": "half a fi", "work/worker1/old.txt": "5"}.items():
    (inbox / name).write_text(text, encoding="utf-8")


def add_up(path):
    int(path.read_text(encoding="utf-8"))
    if path.name == "a.txt":  # meanwhile another worker claims c.txt
        os.rename(inbox / "c.txt", "taken.txt")


ended = run(inbox, "worker1", add_up)
print(ended)
print("left:", [path.name for path in inbox.iterdir() if path.is_file()])
sys.exit(1 if ended["failed"] else 0)
