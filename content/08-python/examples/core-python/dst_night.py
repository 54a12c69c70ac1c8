# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Daylight saving time: wall time and elapsed time"
# runs = "linux"
# exit = 0
# ///

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

berlin = ZoneInfo("Europe/Berlin")
before = datetime(2024, 3, 30, 12, 0, tzinfo=berlin)
after = before + timedelta(days=1)  # same zone: arithmetic on the wall clock
print(before.isoformat(), "->", after.isoformat())

utc = timezone.utc
print("same zone:", after - before)
print("through UTC:", after.astimezone(utc) - before.astimezone(utc))

missing = datetime(2024, 3, 31, 2, 30, tzinfo=berlin)  # nobody's clock shows it
print("2:30 becomes", missing.astimezone(utc).astimezone(berlin).time())

first = datetime(2024, 10, 27, 2, 30, tzinfo=berlin)  # shown twice
second = first.replace(fold=1)
print(first.astimezone(utc).time(), second.astimezone(utc).time())
