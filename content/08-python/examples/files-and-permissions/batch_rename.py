# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Rename many files: plan, find collisions, apply, undo"
# runs = "browser"
# exit = 0
# ///

import os
from collections import Counter
from pathlib import Path


def plan(names, rule):
    """(old, new) for each change; ValueError names every collision."""
    pairs = [(name, rule(name)) for name in sorted(names)]
    pairs = [(old, new) for old, new in pairs if old != new]
    moving = {old for old, _ in pairs}
    wanted = Counter(new for _, new in pairs)
    faults = []
    for old, new in pairs:
        if new in ("", ".", "..") or "/" in new:
            faults.append(f"{old}: bad name {new!r}")
        elif wanted[new] > 1:
            faults.append(f"{old}: another file becomes {new} too")
        elif new in names and new not in moving:
            faults.append(f"{old}: {new} exists")
    if faults:
        raise ValueError("\n  ".join(faults))
    return pairs


def apply(folder, pairs, rename=os.rename):
    """Rename all or none; names may be swapped with each other."""
    steps = [(old, f".rename-{number}") for number, (old, _) in
             enumerate(pairs)]
    steps += [(f".rename-{number}", new) for number, (_, new) in
              enumerate(pairs)]
    done = []
    try:
        for old, new in steps:
            rename(folder / old, folder / new)
            done.append((old, new))
    except OSError:
        for old, new in reversed(done):
            os.rename(folder / new, folder / old)
        raise


folder = Path("logs")
folder.mkdir()
for name in ("App.LOG", "web 1.log", "a.log", "b.log"):
    (folder / name).write_text(name, encoding="utf-8")


def names():
    return sorted(os.listdir(folder))


tidy = plan(names(), lambda name: name.lower().replace(" ", "-"))
for old, new in tidy:  # this is the dry run
    print(f"{old} -> {new}")
apply(folder, tidy)
swap = {"a.log": "b.log", "b.log": "a.log"}
apply(folder, plan(names(), lambda name: swap.get(name, name)))
print("swapped:", (folder / "a.log").read_text(encoding="utf-8"))

for title, rule in {
    "collision": lambda name: "x.log" if name in swap else name,
    "exists": lambda name: "a.log" if name == "web-1.log" else name,
}.items():
    try:
        plan(names(), rule)
    except ValueError as error:
        print(f"{title}:\n  {error}")


def disk_fails(old, new):
    if new.name == "2-b.log":
        raise OSError(28, "No space left on device")
    os.rename(old, new)


before = names()
try:
    apply(folder, plan(before, lambda name: f"2-{name}"), disk_fails)
except OSError as error:
    print("failed:", error.strerror, "- undone:", names() == before)
