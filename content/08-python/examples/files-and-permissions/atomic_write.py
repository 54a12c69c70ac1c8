# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Replace a file so that readers see the old or the new one"
# runs = "linux"
# exit = 0
# ///

import contextlib
import os
import shutil
import stat
import tempfile
from pathlib import Path


def atomic_write(path, text, mode=0o644):
    """Write beside the target, flush to disk, keep the mode, rename over it."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, name)
        else:
            os.chmod(name, mode)
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)
        raise
    folder = os.open(path.parent, os.O_RDONLY)  # make the rename durable too
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


config = Path("app.conf")
config.write_text("workers = 2\n")
config.chmod(0o644)
print(stat.filemode(config.stat().st_mode), config.read_text().strip())
atomic_write(config, "workers = 4\n")
print(stat.filemode(config.stat().st_mode), config.read_text().strip())
print("left over:", [path.name for path in Path().glob(".app.conf*")])
handle, name = tempfile.mkstemp()
print("mkstemp alone:", stat.filemode(os.stat(name).st_mode))
os.unlink(name)
