# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Days until a certificate ends, with an injected now"
# runs = "browser"
# exit = 1
# ///

import sys
from datetime import datetime, timezone

# The form in which ssl's getpeercert() gives it; %Z accepts GMT.
FORMAT = "%b %d %H:%M:%S %Y %Z"


def days_left(not_after, now):
    end = datetime.strptime(not_after, FORMAT).replace(tzinfo=timezone.utc)
    return (end - now).days


now = datetime(2024, 5, 1, 12, 0, tzinfo=timezone.utc)
worst = 0
for not_after in ("Dec 31 00:00:00 2024 GMT", "May 15 00:00:00 2024 GMT"):
    days = days_left(not_after, now)
    status = 2 if days < 7 else 1 if days < 30 else 0
    worst = max(worst, status)
    print(f"{days} days left: {('OK', 'WARNING', 'CRITICAL')[status]}")
sys.exit(worst)
