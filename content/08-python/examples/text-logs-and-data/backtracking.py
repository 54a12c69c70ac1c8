# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Catastrophic backtracking: the steps of one pattern, counted"
# runs = "browser"
# exit = 0
# ///

def steps_nested(text):
    """Steps that a backtracking engine needs for ^(a+)+$ on text."""
    steps = 0

    def group(position):
        nonlocal steps
        end = position
        while end < len(text) and text[end] == "a":
            end += 1
        for stop in range(end, position, -1):  # greedy first, then give back
            steps += 1
            if group(stop):
                return True
        steps += 1
        return position == len(text) and position > 0

    group(0)
    return steps


def steps_flat(text):
    """Steps for ^a+$: one run, then one try at each shorter end."""
    run = len(text) - len(text.lstrip("a"))
    return 2 * run + 1


for length in (5, 10, 15, 20):
    text = "a" * length + "!"
    nested, flat = steps_nested(text), steps_flat(text)
    print(f"{length:>2} letters: ^(a+)+$ {nested:>9,}  ^a+$ {flat}")
