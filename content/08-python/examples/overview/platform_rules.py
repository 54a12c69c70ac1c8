# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Paths under the rules of Linux and of Windows"
# runs = "browser"
# exit = 0
# ///

import shlex
from pathlib import PurePosixPath, PureWindowsPath

for rules in (PurePosixPath, PureWindowsPath):
    print(rules.__name__)
    print("  case ignored:", rules("App.log") == rules("app.log"))
    print("  /etc/app is absolute:", rules("/etc/app").is_absolute())
    print("  parts:", rules(r"C:\logs\app.log").parts)

# Quoting for a POSIX shell, applied to a Windows command line.
print(shlex.split(r"type C:\logs\app.log"))

# Written as UTF-8; read as open() does on a Western Windows before 3.15.
print("Zürich".encode("utf-8").decode("cp1252"))
