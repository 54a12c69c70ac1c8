# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Retry-After is a number of seconds or a date"
# runs = "browser"
# exit = 0
# ///

import math
from datetime import datetime, timedelta, timezone
from email.utils import parsedate_to_datetime


def retry_after(value, now, longest=timedelta(minutes=5)):
    """Return the seconds to wait; None without a usable header.

    A wait longer than we accept raises TimeoutError: to come back
    earlier than the server asks would be wrong as well.
    """
    if value is None:
        return None
    try:
        if value.isascii() and value.strip().isdecimal():
            seconds = int(value)  # ValueError above 4,300 digits
        else:
            when = parsedate_to_datetime(value)
            if when.tzinfo is None:  # "-0000" means UTC without a place
                when = when.replace(tzinfo=timezone.utc)
            seconds = max(0, math.ceil((when - now).total_seconds()))
    except ValueError:
        return None  # neither form: fall back to our own backoff
    if seconds > longest.total_seconds():
        raise TimeoutError(f"asked to wait {seconds} s")
    return seconds


now = datetime(2026, 11, 29, 12, 0, 0, tzinfo=timezone.utc)
for value in (
    None, "7", "0", "Sun, 29 Nov 2026 12:00:30 GMT",
    "Sun, 29 Nov 2026 11:00:00 GMT", "soon", "-3", "9" * 5000, "86400",
):
    try:
        print(f"{value!s:<30.30} {retry_after(value, now)}")
    except TimeoutError as error:
        print(f"{value!s:<30} TimeoutError: {error}")
