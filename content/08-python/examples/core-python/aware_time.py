# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Naive and aware times do not mix"
# runs = "browser"
# exit = 0
# ///

from datetime import datetime, timedelta, timezone

naive = datetime(2024, 5, 1, 10, 0)
aware = datetime(2024, 5, 1, 10, 0, tzinfo=timezone.utc)
try:
    print(aware - naive)
except TypeError as error:
    print("TypeError:", error)
print("equal:", naive == aware)  # no error here: never equal

print(datetime.fromisoformat("2024-05-01T10:00:00Z"))  # Z since 3.11
parsed = datetime.strptime("01/May/2024:12:00:00 +0200", "%d/%b/%Y:%H:%M:%S %z")
print(parsed.astimezone(timezone.utc), parsed == aware)

span = timedelta(days=1, hours=2)
print(span.seconds, span.total_seconds())
