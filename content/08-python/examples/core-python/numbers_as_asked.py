# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Division, rounding, float, Decimal, and int() of a text"
# runs = "browser"
# exit = 0
# ///

import math
from decimal import Decimal

print("7 / 2   =", 7 / 2, "   6 / 2 =", 6 / 2)
print("7 // 2  =", 7 // 2, "    -7 // 2 =", -7 // 2, " int(-3.5) =", int(-3.5))
print("-7 % 60 =", -7 % 60, "  divmod(135, 60) =", divmod(135, 60))
print("pages for 101 rows of 50:", math.ceil(101 / 50), -(-101 // 50))

print("0.1 + 0.2 ==", 0.1 + 0.2)
print("isclose:", math.isclose(0.1 + 0.2, 0.3))
tiny = 1e-12
print("near 0:", math.isclose(tiny, 0), math.isclose(tiny, 0, abs_tol=1e-9))
print("Decimal:", Decimal("0.1") + Decimal("0.2"), "but", Decimal(0.1))
print("round:", round(0.5), round(1.5), round(2.5), round(1234, -2))

for text, base in (("ff", 16), ("0755", 8), ("0x1f", 0), ("1010", 2)):
    print(f"int({text!r}, {base}) =", int(text, base))
for text in (" 42\n", "1_000"):
    print(f"int({text!r}) =", int(text))
for text in ("", "3.0", "1,000", "12 GB", None):
    try:
        print(int(text))
    except (ValueError, TypeError) as error:
        print(f"{type(error).__name__}: {str(error)[:60]}")
print(int(float("3.9")), hex(255), oct(0o755), bin(10), f"{255:08b}")
for text in ("nan", "inf"):  # float() accepts both words
    number = float(text)
    print(text, "finite:", math.isfinite(number), "positive:", number > 0)
