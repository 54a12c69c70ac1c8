# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Parse and print sizes: 1.5G, kB and KiB"
# runs = "browser"
# exit = 0
# ///

import re
from decimal import Decimal

LETTERS = "kmgtp"
SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([kmgtp]?)(i?)(b?)", re.I | re.A)


def parse_size(text, plain=1024):
    """Bytes in "1.5G", "200 MB" or "4KiB".

    "KiB" is always 1024 and "kB" always 1000. A letter alone, as in "1.5G",
    depends on the program that wrote it, so the caller says which it is.
    """
    match = SIZE.fullmatch(text.strip())
    if not match or (match[3] and not match[2]):
        raise ValueError(f"no size: {text!r}")
    number, letter, binary, byte = match.groups()
    if not letter:
        base = 1
    elif binary:
        base = 1024
    else:
        base = 1000 if byte else plain
    factor = base ** (LETTERS.index(letter.lower()) + 1) if letter else 1
    # Decimal, because a float loses bytes in large numbers.
    return int(Decimal(number) * factor)


def show_size(count, base=1024):
    """The largest unit that gives at least 1, with one decimal."""
    if count < 0:
        return "-" + show_size(-count, base)
    units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"]
    if base == 1000:
        units = ["B", "kB", "MB", "GB", "TB", "PB"]
    value = float(count)
    for unit in units:
        # 999.96 would be printed as "1000.0", so it takes the next unit.
        if round(value, 1) < base or unit == units[-1]:
            return f"{count} B" if unit == "B" else f"{value:.1f} {unit}"
        value /= base


for text in ("1.5G", "1.5GB", "1.5 GiB", "200 MB", "512", "0.1k"):
    print(f"{text:>8} = {parse_size(text):>13,} bytes")
print(f"    1.5G = {parse_size('1.5G', plain=1000):>13,} bytes, as decimal")
for text in ("", "G", "-1G", "1,5G", "10 apples", "5iB"):
    try:
        parse_size(text)
    except ValueError as error:
        print(error)
for count in (0, 1023, 1024, 1_048_575, 4_000_000_000_000, -2048):
    print(f"{show_size(count):>10} or {show_size(count, base=1000)}")
