# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Hard link, symbolic link, and three time stamps"
# runs = "linux"
# exit = 0
# ///

import os
import stat
from pathlib import Path

log = Path("app.log")
log.write_text("one\n", encoding="utf-8")
hard, soft = Path("hard.log"), Path("soft.log")
hard.hardlink_to(log)  # a second name of the same inode
soft.symlink_to(log)  # a small file that holds the text "app.log"
print("same inode:", hard.samefile(log), "names:", log.stat().st_nlink)
print("the link holds:", os.readlink(soft))
print("stat: ", stat.filemode(soft.stat().st_mode), soft.stat().st_size)
print("lstat:", stat.filemode(soft.lstat().st_mode), soft.lstat().st_size)

log.unlink()  # removes one name
print("hard link still reads:", hard.read_text(encoding="utf-8").strip())
print("soft link: exists", soft.exists(), "is_symlink", soft.is_symlink())

os.utime(hard, (0, 1_000_000_000))  # sets atime and mtime to what we like
info = hard.stat()
print("mtime:", int(info.st_mtime))
print("ctime is newer:", info.st_ctime > info.st_mtime)
before = info.st_ctime_ns
while hard.stat().st_ctime_ns == before:  # the clock of the disk has ticks
    hard.chmod(0o600)
print("after chmod: mtime", int(hard.stat().st_mtime), "and a new ctime")
