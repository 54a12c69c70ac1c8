"""Warn before certificates expire."""

from datetime import datetime, timedelta, timezone

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
URGENCY = ["expired", "critical", "unknown", "warning", "ok"]
DAY = timedelta(days=1)


def parse_time(text):
    """Return the aware UTC datetime of "May  1 10:00:00 2024 GMT"."""
    # strptime's %b follows the locale once a program calls setlocale();
    # ssl.cert_time_to_seconds() reads English names always, as we do
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
    start, end = parse_time(cert["notBefore"]), parse_time(cert["notAfter"])
    left, lifetime = end - now, end - start
    days = left // DAY  # rounds down, below zero as well
    if left <= timedelta(0):
        return "expired", days
    # fixed days would call a 47-day certificate late most of the time
    critical = min(critical_days * DAY, lifetime / 10)
    warning = min(warn_days * DAY, lifetime / 4)
    if start > now or left <= critical:
        return "critical", days
    return ("warning" if left <= warning else "ok"), days


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
