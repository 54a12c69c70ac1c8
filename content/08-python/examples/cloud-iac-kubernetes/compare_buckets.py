# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Compare two buckets by their sorted listings, without a big dict"
# runs = "browser"
# exit = 1
# ///

import sys
from collections import Counter


def compare(left, right):
    """Walk two listings that are sorted by key; yield (what, key).

    S3 lists in the order of the UTF-8 bytes, so bytes are compared here.
    Each item is (key, size, checksum); the memory needed is two items.
    """
    left, right = iter(left), iter(right)
    one, two = next(left, None), next(right, None)
    while one or two:
        a = one and one[0].encode("utf-8")
        b = two and two[0].encode("utf-8")
        if two is None or (one and a < b):
            yield "missing", one[0]
            one = next(left, None)
        elif one is None or b < a:
            yield "extra", two[0]
            two = next(right, None)
        else:
            if one[1] != two[1]:
                yield "size", one[0]
            elif None in (one[2], two[2]):
                yield "not comparable", one[0]
            elif one[2] != two[2]:
                yield "content", one[0]
            else:
                yield "same", one[0]
            one, two = next(left, None), next(right, None)


SOURCE = [
    ("a/1.gz", 10, "sha-1"),
    ("a/2.gz", 20, "sha-2"),
    ("a/3.gz", 30, "sha-3"),
    ("a/4.gz", 40, None),  # uploaded without a checksum
    ("b/5.gz", 50, "sha-5"),
    ("z", 1, "sha-z"),
    ("ä", 1, "sha-ae"),
]
TARGET = [
    ("a/1.gz", 10, "sha-1"),
    ("a/2.gz", 21, "sha-2"),
    ("a/3.gz", 30, "sha-x"),
    ("a/4.gz", 40, None),
    ("old/9.gz", 9, "sha-9"),
    ("ä", 1, "sha-ae"),
]
counts = Counter()
for what, key in compare(SOURCE, TARGET):
    counts[what] += 1
    if what != "same":
        print(f"{what}: {key}")
print(*(f"{what}: {count}" for what, count in counts.items()), sep=", ")
print("both empty:", list(compare([], [])))
sys.exit(1 if counts.total() != counts["same"] else 0)
