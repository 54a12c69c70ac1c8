# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "String += against join: how much is copied"
# runs = "browser"
# exit = 0
# ///

def copied_by_plus(pieces):
    """Characters copied when each + makes a new string."""
    copied = length = 0
    for piece in pieces:
        length += len(piece)
        copied += length  # the old text and the new piece
    return copied


def copied_by_join(pieces):
    """join() measures first and copies each character once."""
    return sum(len(piece) for piece in pieces)


for count in (100, 1000, 10_000):
    pieces = ["x" * 10] * count
    plus, join = copied_by_plus(pieces), copied_by_join(pieces)
    print(f"{count:>6} pieces: plus {plus:>11,}, join {join:>7,}")

queue = list(range(1000))
moved = sum(len(queue) - 1 - n for n in range(len(queue)))
print(f"list.pop(0) on 1000 items moves {moved:,} pointers, deque none")
