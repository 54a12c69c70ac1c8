# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Count one large file with several processes, split at line ends"
# runs = "linux"
# exit = 0
# ///

import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path


def pieces(path, count):
    """Return (start, end) pairs that cover the file and end after a line."""
    size = path.stat().st_size
    cuts = {0, size}
    with path.open("rb") as file:
        for number in range(1, count):
            file.seek(number * size // count)
            file.readline()  # go on to the end of this line
            cuts.add(file.tell())  # a set: two cuts may meet in one line
    cuts = sorted(cuts)
    return list(zip(cuts, cuts[1:]))


def count_piece(job):
    """Count the status of each line in one piece; runs in a worker."""
    path, start, end = job
    found = Counter()
    with open(path, "rb") as file:
        file.seek(start)
        while file.tell() < end:
            fields = file.readline().split()
            good = len(fields) == 2 and fields[1].isdigit()  # ASCII only
            found[fields[1].decode() if good else "bad"] += 1
    return found  # a few counts, and not the lines


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "access.log"
        lines = [
            f"/item/{n} {500 if n % 10 == 0 else 200}" for n in range(9999)
        ]
        path.write_text("\n".join([*lines, "broken", ""]), encoding="utf-8")
        jobs = [(str(path), *piece) for piece in pieces(path, 4)]
        with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
            total = sum(pool.map(count_piece, jobs), Counter())
        print("pieces:", len(jobs))
        print("counts:", dict(sorted(total.items())))
        print("lines: ", total.total(), "of", 10_000)
        print("as in one process:", total == count_piece(
            (str(path), 0, path.stat().st_size)))
        short = Path(folder) / "short.log"
        short.write_text("one 200\n", encoding="utf-8")
        print("one line, four pieces:", pieces(short, 4))


if __name__ == "__main__":
    main()
