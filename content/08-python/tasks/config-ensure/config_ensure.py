"""Keep a managed block in a file that people edit, too."""


def new_text(old, name, lines):
    """Return old with exactly this block; without it if lines is None."""
    raise NotImplementedError


def ensure(path, name, lines, dry_run=False):
    """Make it so. Return whether the file has to change."""
    raise NotImplementedError
