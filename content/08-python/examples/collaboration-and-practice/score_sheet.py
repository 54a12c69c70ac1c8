# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Score an interview without hiding a zero"
# runs = "browser"
# exit = 0
# ///

DIMENSIONS = (
    "correctness", "failure thinking", "operability",
    "trade-offs", "communication",
)
BAR = {"junior": 1, "mid": 2, "senior": 3, "staff": 3}


def summary(level, sheets):
    """Return lines for the debrief: worst first, then what to discuss."""
    rows = []
    for dimension in DIMENSIONS:
        given = {who: sheet.get(dimension) for who, sheet in sheets.items()}
        scores = sorted(s for s in given.values() if s is not None)
        if not scores:
            rows.append((-1, dimension, "nobody looked: no evidence"))
            continue
        low, high = scores[0], scores[-1]
        note = f"{low} to {high}" if low != high else f"{low}"
        if high - low >= 2:
            note += ", compare the notes before you vote"
        elif high < BAR[level]:
            note += f", below {BAR[level]} for {level}"
        rows.append((low, dimension, note))
    return [f"{name}: {note}" for _, name, note in sorted(rows)]


sheets = {
    "ana": {"correctness": 4, "failure thinking": 1, "trade-offs": 3,
            "communication": 4},
    "ben": {"correctness": 4, "failure thinking": 2, "trade-offs": 1,
            "communication": 3},
}
given = [score for sheet in sheets.values() for score in sheet.values()]
print(f"mean {sum(given) / len(given):.2f}: looks like a hire")
print(*summary("senior", sheets), sep="\n")
