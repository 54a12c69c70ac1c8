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
    between = [f".rename-{number}" for number in range(len(pairs))]
    for name in between:  # a killed run left it: do not replace a file
        if os.path.lexists(folder / name):
            raise FileExistsError(17, "left over by another run", name)
    steps = [(old, name) for (old, _), name in zip(pairs, between)]
    steps += [(name, new) for name, (_, new) in zip(between, pairs)]
    done = []
    try:
        for old, new in steps:
            rename(folder / old, folder / new)
            done.append((old, new))
    except BaseException:  # Ctrl-C too
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
(folder / ".rename-0").write_text("the only copy", encoding="utf-8")
try:
    apply(folder, plan(before, lambda name: f"2-{name}"))
except FileExistsError as error:
    print("refused:", error.filename, error.strerror)
