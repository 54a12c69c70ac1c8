"""Warn before certificates expire."""


def parse_time(text):
    """Return the aware UTC datetime of "May  1 10:00:00 2024 GMT"."""
    raise NotImplementedError


def classify(cert, now, warn_days=30, critical_days=7):
    """Return (state, whole days left)."""
    raise NotImplementedError


def report(hosts, fetch, now, warn_days=30, critical_days=7):
    """Return [(state, days, host), ...], most urgent first."""
    raise NotImplementedError


def exit_status(rows):
    """Return 0 ok, 1 warning, 2 critical, 3 unknown."""
    raise NotImplementedError
