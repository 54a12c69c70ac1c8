# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "node_exporter's textfile collector: the result of a batch job"
# runs = "browser"
# exit = 0
# ///

import os
import stat
import tempfile
from pathlib import Path

NAME = "backup_last_success_timestamp_seconds"
HEADER = f"# HELP {NAME} When a backup last succeeded.\n# TYPE {NAME} gauge\n"
ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n"})


def publish(path, finished):
    """Replace the metrics in one step; a scrape sees the old or the new."""
    text = HEADER + "".join(
        f'{NAME}{{db="{db.translate(ESCAPES)}"}} {moment}\n'
        for db, moment in sorted(finished.items())
    )
    # The collector reads *.prom: the temporary name must not match.
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.chmod(name, 0o644)  # mkstemp made it 0600: ours alone
        os.replace(name, path)
    except BaseException:
        os.unlink(name)  # no litter, and the old metrics stay
        raise


folder = Path("textfile_collector")
folder.mkdir()
target = folder / "backup.prom"
publish(target, {"orders": 1714471200})  # last night's
publish(target, {"orders": 1714557600, 'größe "b"': 1714557660})
try:
    publish(target, {"orders": 1714644000, None: 1714644000})  # a bug
except TypeError as error:
    print("not published:", type(error).__name__)
print(target.read_text(encoding="utf-8"), end="")
print(oct(stat.S_IMODE(target.stat().st_mode)), os.listdir(folder))
