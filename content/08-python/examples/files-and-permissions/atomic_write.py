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
import stat
import tempfile
from pathlib import Path


def atomic_write(path, text, mode=0o644):
    """Replace the text of path in one step; a new file gets this mode."""
    path = Path(os.path.realpath(path))  # replace the target, not the link
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with open(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            with contextlib.suppress(FileNotFoundError):
                old = path.stat()
                mode = stat.S_IMODE(old.st_mode)
                os.fchown(handle, old.st_uid, old.st_gid)  # or PermissionError
            os.fchmod(handle, mode)  # after the owner, before the fsync
            os.fsync(handle)
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


def show(title, path):
    mode = stat.filemode(path.stat().st_mode)
    print(f"{title}: {mode} {path.read_text(encoding='utf-8').strip()}")


config = Path("app.conf")
config.write_text("owner = Ann\n", encoding="utf-8")
config.chmod(0o640)
show("before", config)
atomic_write(config, "owner = Zoë\n")
show("after", config)

link = Path("current.conf")
link.symlink_to(config)
atomic_write(link, "owner = Bob\n")
show("through a link", config)
print("still a link:", link.is_symlink())

try:
    atomic_write(config, "owner = \ud800\n")  # no encoding can write this
except UnicodeEncodeError as error:
    print("failed:", error.reason)
show("after the failure", config)
print("left over:", [path.name for path in Path().glob(".app.conf*")])

atomic_write(Path("new.conf"), "owner = Eve\n")
show("a new file", Path("new.conf"))
handle, name = tempfile.mkstemp()
print("mkstemp alone:", stat.filemode(os.fstat(handle).st_mode))
os.close(handle)
os.unlink(name)
