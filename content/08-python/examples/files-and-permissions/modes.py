# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "File modes: umask, and 755 that is not 0o755"
# runs = "linux"
# exit = 0
# ///

import os
import stat
from pathlib import Path


def mode(path):
    return stat.filemode(path.stat().st_mode)


os.umask(0o027)
report = Path("report.txt")
report.write_text("x", encoding="utf-8")  # asks for 0o666, less the umask
print(mode(report))

tool = Path("tool")
tool.touch()
tool.chmod(0o750)  # chmod ignores the umask
print(mode(tool))

tool.chmod(755)  # decimal: 0o1363
print(mode(tool), oct(755))

secret = os.open("secret", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
os.close(secret)  # private from its first moment on
print(mode(Path("secret")))
