# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Warn by the share of a certificate's lifetime that is left"
# runs = "browser"
# exit = 2
# ///

import sys
from datetime import datetime, timedelta, timezone

# The form in which ssl's getpeercert() gives both dates.
FORMAT = "%b %d %H:%M:%S %Y GMT"
NAMES = ("OK", "WARNING", "CRITICAL")
DAY = timedelta(days=1)


def parse(text):
    return datetime.strptime(text, FORMAT).replace(tzinfo=timezone.utc)


def classify(cert, now):
    """Return (status, reason). Thresholds follow the lifetime."""
    start, end = parse(cert["notBefore"]), parse(cert["notAfter"])
    lifetime, left = end - start, end - now
    if now < start:
        return 2, "not valid yet"
    if left <= timedelta(0):
        return 2, "expired"
    # Renewal is due with a third of the lifetime left. Warn when it is
    # late, and never earlier than a long-lived certificate needs.
    warn = min(30 * DAY, lifetime / 4)
    critical = min(7 * DAY, lifetime / 10)
    status = 2 if left <= critical else 1 if left <= warn else 0
    return status, f"{left / DAY:.1f} of {lifetime / DAY:.0f} days left"


now = datetime(2026, 11, 29, 12, 0, tzinfo=timezone.utc)
worst = 0
for start, end in (
    ("Nov 10 12:00:00 2026 GMT", "Dec 27 12:00:00 2026 GMT"),  # 47 days
    ("Oct 24 12:00:00 2026 GMT", "Dec 10 12:00:00 2026 GMT"),
    ("Jun 10 12:00:00 2026 GMT", "Dec 27 12:00:00 2026 GMT"),  # 200 days
    ("Nov 28 12:00:00 2026 GMT", "Dec  4 12:00:00 2026 GMT"),  # 6 days
    ("Nov 30 12:00:00 2026 GMT", "Dec 30 12:00:00 2026 GMT"),
):
    status, reason = classify({"notBefore": start, "notAfter": end}, now)
    worst = max(worst, status)
    print(f"{NAMES[status]:<8} {reason}")
sys.exit(worst)
