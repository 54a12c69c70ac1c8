# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Equal files: size first, then a hash"
# runs = "browser"
# exit = 0
# ///

import hashlib
from collections import defaultdict
from pathlib import Path


def duplicates(paths):
    """Groups of equal files; only files of equal size are read."""
    by_size = defaultdict(list)
    for path in paths:
        by_size[path.stat().st_size].append(path)
    by_digest, read = defaultdict(list), 0
    for group in by_size.values():
        if len(group) == 1:
            continue
        for path in group:
            with path.open("rb") as file:  # in blocks: memory stays flat
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            by_digest[digest].append(path.name)
            read += 1
    groups = [sorted(names) for names in by_digest.values() if len(names) > 1]
    return sorted(groups), read


folder = Path("data")
folder.mkdir()
for name, text in {
    "a": "same", "b": "same", "c": "size", "d": "longer text", "e": "x",
}.items():
    (folder / name).write_text(text)

groups, read = duplicates(folder.iterdir())
print(groups, f"read {read} of 5 files")
