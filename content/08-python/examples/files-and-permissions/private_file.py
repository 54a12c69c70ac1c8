# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Create a private file that others cannot open at any moment"
# runs = "linux"
# exit = 0
# ///

import os
import stat
import tempfile
from pathlib import Path


def write_secret(path, secret):
    """Create a file that was never readable for others, or fail."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL  # EXCL follows no link
    handle = os.open(path, flags, 0o600)
    with open(handle, "w", encoding="utf-8") as file:
        file.write(secret)


os.umask(0o022)
with open("loose", "w", encoding="utf-8"):
    moment = os.stat("loose").st_mode  # what others see before the chmod
    os.chmod("loose", 0o600)
print("open, then chmod: at first", stat.filemode(moment))

write_secret("token", "s3cr3t")
print("os.open with 0o600:", stat.filemode(os.stat("token").st_mode))

victim = Path("important.conf")
victim.write_text("keep me", encoding="utf-8")
Path("planted").symlink_to(victim)  # an attacker guessed the next name
try:
    write_secret("planted", "s3cr3t")
except FileExistsError as error:
    print("planted link:", error.strerror)
print("behind the link:", victim.read_text(encoding="utf-8"))

with tempfile.TemporaryDirectory(dir=".") as folder:
    print("TemporaryDirectory:", stat.filemode(os.stat(folder).st_mode))
    with tempfile.NamedTemporaryFile(dir=folder) as file:
        print("NamedTemporaryFile:", stat.filemode(os.stat(file.name).st_mode))
    print("after close it is gone:", not os.path.exists(file.name))
print("the folder is gone:", not os.path.exists(folder))
