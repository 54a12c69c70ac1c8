# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "The result of a batch job, for the textfile collector"
# runs = "browser"
# exit = 0
# ///

import os
import stat
import tempfile
from pathlib import Path

HEADER = """\
# HELP backup_last_success_timestamp_seconds When a backup last succeeded.
# TYPE backup_last_success_timestamp_seconds gauge
"""


def publish(path, finished):
    """Replace the metrics in one step; a scrape sees the old or the new."""
    lines = [
        f'backup_last_success_timestamp_seconds{{db="{db}"}} {moment}\n'
        for db, moment in sorted(finished.items())
    ]
    # The collector reads *.prom: the temporary name must not match.
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
    try:
        with os.fdopen(handle, "w") as file:
            file.write(HEADER + "".join(lines))
        os.chmod(name, 0o644)  # mkstemp made it 0600: ours alone
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


folder = Path("textfile_collector")
folder.mkdir()
target = folder / "backup.prom"
publish(target, {"orders": 1714471200})  # last night's
publish(target, {"orders": 1714557600, "users": 1714557660})
print(target.read_text(), end="")
print(oct(stat.S_IMODE(target.stat().st_mode)), os.listdir(folder))
