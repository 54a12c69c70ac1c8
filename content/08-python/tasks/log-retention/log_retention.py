"""Delete old logs: plan, limit, then effect."""

DAY = 86_400


def plan(entries, now, keep_days, keep_last=1):
    """Return the names to delete, oldest first. No effects."""
    raise NotImplementedError


def scan(folder):
    """Return (name, mtime) of each regular *.log file; follow no link."""
    raise NotImplementedError


def apply(folder, names, limit, dry_run=False):
    """Delete the files; return (deleted, failed). ValueError above limit."""
    raise NotImplementedError
