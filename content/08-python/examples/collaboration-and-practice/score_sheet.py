# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Score a mock interview: show each dimension and not only the mean"
# runs = "browser"
# exit = 0
# ///

DIMENSIONS = (
    "correctness", "failure thinking", "operability",
    "trade-offs", "communication",
)
BAR = {"junior": 1, "mid": 2, "senior": 3, "staff": 3}


def check(who, sheet):
    """Raise ValueError for a row that the summary would leave out."""
    for dimension, score in sheet.items():
        if dimension not in DIMENSIONS or score not in range(5):
            raise ValueError(f"{who}: {dimension!r}: {score!r}")


def summary(level, sheets):
    """Return the lines for the debrief, with the lowest score first."""
    rows = []
    for dimension in DIMENSIONS:
        given = {
            who: sheet[dimension]
            for who, sheet in sheets.items() if dimension in sheet
        }
        if not given:
            rows.append((-1, dimension, "nobody scored it: no evidence"))
            continue
        low, high = min(given.values()), max(given.values())
        note = f"{low} to {high}" if low != high else f"{low}"
        if low < BAR[level]:
            note += f", below the bar of {BAR[level]}"
        if high - low >= 2:
            note += ", compare your notes"
        rows.append((low, dimension, note))
    return [f"{name}: {note}" for _, name, note in sorted(rows)]


sheets = {
    "Ana": {"correctness": 4, "failure thinking": 1, "trade-offs": 3,
            "communication": 4},
    "Ben": {"correctness": 4, "failure thinking": 2, "trade-offs": 1,
            "communication": 3},
}
for who, sheet in sheets.items():
    check(who, sheet)
given = [score for sheet in sheets.values() for score in sheet.values()]
print(f"mean {sum(given) / len(given):.2f} of 4")
print(*summary("senior", sheets), sep="\n")
try:
    check("Cem", {"tradeoffs": 3})
except ValueError as error:
    print("refused:", error)
