"""Warn before certificates expire."""

from datetime import datetime, timedelta, timezone

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
URGENCY = ["expired", "critical", "unknown", "warning", "ok"]


def parse_time(text):
    """Return the aware UTC datetime of "May  1 10:00:00 2024 GMT"."""
    # strptime's %b knows the month names of the locale, not English;
    # ssl.cert_time_to_seconds() avoids that as well
    month, day, clock, year, zone = text.split()
    if zone != "GMT":
        raise ValueError(f"not GMT: {text!r}")
    hour, minute, second = map(int, clock.split(":"))
    return datetime(
        int(year), MONTHS.index(month) + 1, int(day), hour, minute, second,
        tzinfo=timezone.utc,
    )


def classify(cert, now, warn_days=30, critical_days=7):
    """Return (state, whole days left)."""
    left = parse_time(cert["notAfter"]) - now
    days = left // timedelta(days=1)  # rounds down, below zero as well
    if left <= timedelta(0):
        return "expired", days
    if parse_time(cert["notBefore"]) > now or days <= critical_days:
        return "critical", days
    return ("warning" if days <= warn_days else "ok"), days


def report(hosts, fetch, now, warn_days=30, critical_days=7):
    """Return [(state, days, host), ...], most urgent first."""
    rows = []
    for host in hosts:
        try:
            cert = fetch(host)
            state, days = classify(cert, now, warn_days, critical_days)
        # one host that does not answer must not hide the other 39
        except (OSError, KeyError, ValueError):
            state, days = "unknown", None
        rows.append((state, days, host))
    return sorted(
        rows, key=lambda row: (URGENCY.index(row[0]), row[1] or 0, row[2])
    )


def exit_status(rows):
    """Return 0 ok, 1 warning, 2 critical, 3 unknown."""
    states = {state for state, _, _ in rows}
    if states & {"expired", "critical"}:
        return 2
    # nothing checked is not the same as nothing wrong
    if "unknown" in states or not states:
        return 3
    return 1 if "warning" in states else 0
