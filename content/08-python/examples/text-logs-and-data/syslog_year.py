# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Syslog time stamps: add the missing year and zone"
# runs = "browser"
# exit = 0
# ///

from datetime import datetime, timedelta, timezone


def when(stamp, now, zone):
    """Return the latest time that fits the stamp and is not in the future."""
    for year in (now.year, now.year - 1):
        try:
            # With %Y in the format 29 February can be read, too.
            time = datetime.strptime(f"{year} {stamp}", "%Y %b %d %H:%M:%S")
        except ValueError:  # no such day in this year
            continue
        time = time.replace(tzinfo=zone)  # the zone of the host that wrote it
        if time <= now + timedelta(hours=1):  # clocks differ a little
            return time
    raise ValueError(f"no time fits {stamp!r}")


written_in = timezone(timedelta(hours=1))
now = datetime(2025, 1, 2, 8, 0, tzinfo=timezone.utc)  # when the file is read
for stamp in ("Jan  2 08:59:00", "Dec 31 23:59:59", "Feb 29 12:00:00",
              "Feb 30 12:00:00"):
    try:
        time = when(stamp, now, written_in)
        print(stamp, "->", time.astimezone(timezone.utc).isoformat())
    except ValueError as error:
        print(stamp, "->", error)
try:
    print("no year:", datetime.strptime("Mar  1", "%b %d").year)
    datetime.strptime("Feb 29", "%b %d")
except ValueError as error:
    print("no year:", error)
