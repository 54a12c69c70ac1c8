# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Prediction: rounding, division and sums"
# runs = "browser"
# exit = 0
# ///

from decimal import Decimal

print(round(2.5), round(3.5), round(2.675, 2))
print(-7 // 2, -7 % 2, int(-3.5))
print(0.1 + 0.2 == 0.3, Decimal("0.1") + Decimal("0.2") == Decimal("0.3"))
print(5 > 3 == True, (5 > 3) == True)
