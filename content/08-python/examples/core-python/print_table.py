# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "An aligned table: widths from the data, and the format of numbers"
# runs = "browser"
# exit = 0
# ///

HOSTS = [
    {"host": "web-1", "state": "up", "cpu": 7.25, "bytes": 1234567},
    {"host": "database-primary-1", "state": "up", "cpu": 99.96, "bytes": 40},
    {"host": "cache-1", "state": "unreachable", "cpu": None, "bytes": 0},
]


def cell(value):
    if value is None:
        return "-"  # no measurement is not 0
    if isinstance(value, float):
        return f"{value:.1f}"
    if isinstance(value, int):
        return f"{value:,}"
    return str(value).translate({10: " ", 9: " "})  # one row is one line


def table(rows, columns):
    """Lines of a table; columns with numbers are aligned to the right."""
    texts = [[cell(row.get(name)) for name in columns] for row in rows]
    widths = [
        max(len(name), *(len(line[i]) for line in texts))
        if texts else len(name)
        for i, name in enumerate(columns)
    ]
    right = [
        any(isinstance(row.get(name), (int, float)) for row in rows)
        for name in columns
    ]
    for line in [[name.upper() for name in columns], *texts]:
        cells = (
            f"{text:>{width}}" if to_right else f"{text:<{width}}"
            for text, width, to_right in zip(line, widths, right, strict=True)
        )
        yield "  ".join(cells).rstrip()


for line in table(HOSTS, ["host", "state", "cpu", "bytes"]):
    print(line)
print(*table([], ["host", "state"]))

print("fixed:", f"|{'web-1':<8}|{'web-1':>8}|{'web-1':^8}|{'web-1':*^9}|")
print("cut  :", f"|{'database-primary-1':<8}|{'database-primary-1':.8}|")
print("parts:", f"{1234567:,} {1234567:_} {0.4567:.1%} {7:03d} {3.14159:.2f}")
print("large:", f"{1234567.0:.2e} {1234567.0:g} {-5:+d} {5:+d} {255:#x}")
name, width = "web-1", 10
print("nested:", f"[{name:>{width}}]", f"{name!r}", f"{width=}")
try:
    f"{None:>8}"
except TypeError as error:
    print("TypeError:", error)
print("wide  :", f"|{'日本':<6}|", "6 characters, 8 columns on the screen")
