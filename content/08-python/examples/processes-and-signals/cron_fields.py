# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Read a cron expression: the values of each field, and the next run"
# runs = "browser"
# exit = 0
# ///

from datetime import datetime, timedelta, timezone

FIELDS = (("minute", 0, 59), ("hour", 0, 23), ("day", 1, 31),
          ("month", 1, 12), ("weekday", 0, 7))
YEARS = 9  # 29 February can be eight years away, around the year 2100


def number(text, low, high):
    if not (text.isascii() and text.isdigit() and low <= int(text) <= high):
        raise ValueError(f"{text!r} is not from {low} to {high}")
    return int(text)


def values(text, low, high):
    """The set of numbers that one field means: *, 5, 1-5, */15, 1-9/2."""
    result = set()
    for part in text.split(","):
        span, slash, step = part.partition("/")
        first, dash, last = span.partition("-")
        if span == "*":
            start, end = low, high
        elif dash:
            start, end = number(first, low, high), number(last, low, high)
        elif slash:
            raise ValueError(f"{part!r}: a step needs a range or *")
        else:
            start = end = number(first, low, high)
        if start > end:
            raise ValueError(f"{part!r} ends before it starts")
        width = number(step, 1, high) if slash else 1
        result.update(range(start, end + 1, width))
    return result


class Cron:
    def __init__(self, text):
        parts = text.split()
        if len(parts) != len(FIELDS):
            raise ValueError(f"{len(parts)} fields instead of 5")
        self.sets = {}
        for part, (name, low, high) in zip(parts, FIELDS):
            try:
                self.sets[name] = values(part, low, high)
            except ValueError as error:
                raise ValueError(f"{name}: {error}") from None
        self.sets["weekday"] = {day % 7 for day in self.sets["weekday"]}
        # When both day fields are restricted, one of them is enough.
        self.either = not (parts[2].startswith("*")
                           or parts[4].startswith("*"))

    def fits_day(self, date):
        if date.month not in self.sets["month"]:
            return False
        found = (date.day in self.sets["day"],
                 date.isoweekday() % 7 in self.sets["weekday"])  # Sunday: 0
        return any(found) if self.either else all(found)

    def next_after(self, moment):
        """The first run after an aware time; ValueError if there is none."""
        if moment.tzinfo is None:
            raise ValueError("a time without a zone")
        day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
        for offset in range(YEARS * 366):
            date = day + timedelta(days=offset)
            if not self.fits_day(date):
                continue
            for hour in sorted(self.sets["hour"]):
                for minute in sorted(self.sets["minute"]):
                    run = date.replace(hour=hour, minute=minute)
                    if run > moment:
                        return run
        raise ValueError("no such day in the next years")


for name, found in Cron("*/15 0 1,15 * 1-5").sets.items():
    print(f"{name:<8}", *sorted(found))

now = datetime(2027, 3, 1, 10, 7, tzinfo=timezone.utc)  # a Monday
for text in ("*/15 * * * *", "0 2 * * 7", "0 2 13 * 5", "30 4 29 2 *"):
    print(f"{text:<14} {Cron(text).next_after(now):%a %Y-%m-%d %H:%M}")
for text in ("61 * * * *", "* * *", "5-1 * * * *", "*/0 * * * *",
             "0 0 30 2 *"):
    try:
        Cron(text).next_after(now)
    except ValueError as error:
        print(f"{text:<14} {error}")
