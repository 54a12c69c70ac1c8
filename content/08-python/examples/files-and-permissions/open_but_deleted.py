# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A deleted file that still takes up space"
# runs = "linux"
# exit = 0
# ///

import os
from pathlib import Path

path = Path("big.log")
path.write_text("hello", encoding="utf-8")
file = path.open(encoding="utf-8")
path.unlink()

info = os.fstat(file.fileno())
print("links:", info.st_nlink)
print("exists:", path.exists())
print("still readable:", len(file.read()), "bytes")
link = os.readlink(f"/proc/self/fd/{file.fileno()}")
print("lsof would say:", Path(link).name)
file.close()  # only now is the space free
