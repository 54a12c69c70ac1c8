"""Pack a folder, upload the archive, keep the newest few."""

import os
import subprocess
from datetime import timezone
from pathlib import Path


class BackupError(Exception):
    """The backup did not happen, or did not arrive."""


def archive_name(now):
    # Z promises UTC; local time repeats an hour every autumn
    now = now.astimezone(timezone.utc)
    return now.strftime("backup-%Y%m%dT%H%M%SZ.tar.gz")


def prune(folder, keep):
    # only our own names, so that sorting by name is sorting by time
    archives = sorted(folder.glob("backup-????????T??????Z.tar.gz"))
    # not archives[:-keep]: with keep=0 that is an empty list
    for path in archives[:max(0, len(archives) - keep)]:
        path.unlink()


def call(command, run, seconds, text=None):
    try:
        # a dead mount must end as an error, not as a second run tomorrow
        result = run(
            command,
            input=text,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=seconds,
        )
    except OSError as error:
        raise BackupError(f"{command[0]} did not start: {error}") from error
    except subprocess.TimeoutExpired as error:
        raise BackupError(f"{command[0]}: no end in {seconds} s") from error
    # the status is the only way in which tar and curl say no
    if result.returncode != 0:
        reason = (result.stderr or "").strip()
        raise BackupError(f"{command[0]}: {result.returncode} {reason}")


def backup(source, folder, url, token, now, keep=7, run=subprocess.run):
    # before anything runs: with 0 not even the new archive would stay
    if keep < 1:
        raise ValueError(f"keep must be at least 1, not {keep}")
    folder = Path(folder)
    target = folder / archive_name(now)
    partial = target.with_name(target.name + ".partial")
    try:
        # tar keeps the mode of a file that exists: a backup is private
        partial.unlink(missing_ok=True)
        partial.touch(mode=0o600, exist_ok=False)
        call(["tar", "-czf", str(partial), "-C", str(source), "."], run, 3600)
        # only a whole archive gets the name that others trust
        os.replace(partial, target)
    finally:
        partial.unlink(missing_ok=True)
    call(
        # --fail: otherwise curl ends with 0 on an answer of 500
        # the token goes to standard input: arguments are public in ps
        ["curl", "--fail", "--config", "-", "-T", str(target), url],
        run,
        3600,
        f'header = "Authorization: Bearer {token}"\n',
    )
    # deleting comes last, when the new one has arrived
    prune(folder, keep)
    return target
