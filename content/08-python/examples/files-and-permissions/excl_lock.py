# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A lock made with O_EXCL, its stale file, and a fencing token"
# runs = "browser"
# exit = 0
# ///

import contextlib
import os
from pathlib import Path


class Locked(Exception):
    """Somebody else holds the lock."""


@contextlib.contextmanager
def exclusive(path, owner):
    """Hold a lock file; the kernel lets only one caller create it."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    try:
        handle = os.open(path, flags, 0o644)
    except FileExistsError:
        holder = "somebody"  # who released it, or has not yet signed
        with contextlib.suppress(FileNotFoundError):
            holder = Path(path).read_text(encoding="utf-8").strip() or holder
        raise Locked(f"held by {holder}") from None
    try:
        with open(handle, "w", encoding="utf-8") as file:
            file.write(f"{owner}\n")
        yield
    finally:
        os.unlink(path)  # not run after SIGKILL: the file then stays


class Store:
    """Refuses a writer whose token is older than one that it has seen."""

    def __init__(self):
        self.newest, self.value = 0, None

    def write(self, token, value):
        if token < self.newest:
            raise Locked(f"token {token} is older than {self.newest}")
        self.newest, self.value = token, value


with exclusive("job.lock", "web1"):
    try:
        with exclusive("job.lock", "web2"):
            print("never printed")
    except Locked as error:
        print("web2:", error)
print("released:", not Path("job.lock").exists())

Path("job.lock").write_text("web1\n", encoding="utf-8")  # killed, not removed
try:
    with exclusive("job.lock", "web2"):
        print("never printed")
except Locked as error:
    print("after a crash:", error)

# web1 gets the lock with token 1, then stops for a minute. Its lease ends,
# web2 gets the lock with token 2 and works. Then web1 wakes up and writes.
store = Store()
store.write(2, "by web2")
try:
    store.write(1, "by web1")
except Locked as error:
    print("web1 wakes up:", error)
print("kept:", store.value)
