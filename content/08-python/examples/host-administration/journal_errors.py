# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "The errors of a unit in the last hour, from the journal"
# runs = "browser"
# exit = 2
# ///

import json
import subprocess
import sys
from collections import Counter
from datetime import datetime, timezone

MOST = 10_000  # so that the memory is bounded
LEVELS = ("emerg", "alert", "crit", "err", "warning", "notice", "info",
          "debug")


# region journal
class Unknown(Exception):
    """The journal could not be read; this is not "no errors"."""


def text_of(value):
    """A field is a text, null if it is too long, or a list."""
    if isinstance(value, str):
        return value
    if value is None:
        return "(longer than 4096 bytes)"
    if value and all(isinstance(item, int) for item in value):
        return bytes(value).decode("utf-8", "backslashreplace")
    return " | ".join(map(text_of, value))  # the field is there twice


def entries(unit, run, *options):
    """Yield (time, level, message); Unknown when it can't be read."""
    # Without --quiet, lines such as "-- No entries --" are in the output.
    command = ["journalctl", f"--unit={unit}", "--output=json", "--quiet",
               "--no-pager", "--output-fields=MESSAGE,PRIORITY", *options]
    try:
        result = run(command, capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Unknown(str(error)) from error
    if result.returncode != 0:
        raise Unknown(result.stderr.decode("utf-8", "replace").strip())
    for line in result.stdout.splitlines():
        try:
            entry = json.loads(line)
            micros = int(entry["__REALTIME_TIMESTAMP"])
            name = LEVELS[int(entry.get("PRIORITY", 6))]  # may be missing
            message = text_of(entry.get("MESSAGE", ""))
        except (ValueError, KeyError, IndexError, TypeError) as error:
            raise Unknown(f"a line that can't be read: {error!r}") from error
        yield datetime.fromtimestamp(micros / 1e6, timezone.utc), name, message


def report(unit, run, since="-1h", level="err"):
    """0: no errors, 2: errors, 3: not known. An exception would give 1."""
    try:
        # A user outside the group systemd-journal may get an empty answer
        # and status 0. One entry of the unit proves that we can read it.
        if not list(entries(unit, run, "--lines=1")):
            raise Unknown("no entries at all: wrong unit, or no permission")
        found = list(entries(unit, run, f"--since={since}",
                             f"--priority={level}", f"--lines={MOST}"))
    except Unknown as reason:
        print(f"{unit}: unknown, {reason}", file=sys.stderr)
        return 3
    if len(found) == MOST:
        print(f"{unit}: there may be more than these {MOST}")
    for name, count in Counter(name for _, name, _ in found).items():
        print(f"{unit}: {count} {name}")
    for time, _, message in found:  # repr: a message may hold escape codes
        print(f"  {time:%H:%M:%S} {message!r}")
    return 2 if found else 0


# endregion
def record(second, priority, message):
    return json.dumps({
        "__REALTIME_TIMESTAMP": str(1_800_000_000_000_000 + second * 10**6),
        "PRIORITY": str(priority), "MESSAGE": message})


JOURNAL = {
    "app": [record(0, 6, "Started app"), record(5, 3, "db: refused"),
            record(7, 4, "slow"), record(9, 2, [27, 91, 51, 49, 109, 255]),
            record(11, 3, None)],
    "quiet": [record(0, 6, "Started quiet")],
    "ngnix": [],
}


def journalctl(command, **options):  # a double that filters by priority
    values = dict(part.split("=", 1) for part in command if "=" in part)
    if values["--unit"] not in JOURNAL:
        raise FileNotFoundError("journalctl")
    worst = LEVELS.index(values.get("--priority", "debug"))
    lines = [line for line in JOURNAL[values["--unit"]]
             if int(json.loads(line)["PRIORITY"]) <= worst]
    if not lines and "--quiet" not in command:
        lines = ["-- No entries --"]
    return subprocess.CompletedProcess(
        command, 0, "\n".join(lines).encode(), b"")


for unit in ("quiet", "ngnix", "none"):
    print(f"status {report(unit, journalctl)}")
sys.exit(report("app", journalctl))
