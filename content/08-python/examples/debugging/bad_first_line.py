# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A script that does not even start: CRLF, shebang, old Python"
# runs = "linux"
# exit = 0
# ///

import ast
import os
import pathlib
import subprocess
import tempfile

BODY = 'print("started")\n'


def start(name, data, mode=0o755):
    """Write the script, start it as a shell does, return its last words."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "job.py")
        path.write_bytes(data)
        path.chmod(mode)
        try:
            result = subprocess.run(
                [path],
                capture_output=True,
                encoding="utf-8",
                timeout=30,
                env=os.environ | {"LC_ALL": "C"},
            )
        except OSError as error:
            print(f"{name}: {type(error).__name__}, {error.strerror}")
            return
        text = (result.stdout + result.stderr).strip().splitlines()
        last = text[0].replace(folder, "…") if text else ""
        print(f"{name}: status {result.returncode}, {last!r}")


env = b"#!/usr/bin/env python3\n"
start("LF", env + BODY.encode())
start("CRLF", (env + BODY.encode()).replace(b"\n", b"\r\n"))
start("CRLF, full path", b"#!/bin/sh\r\necho started\r\n")
start("byte order mark", b"\xef\xbb\xbf" + env + BODY.encode())
start("missing", b"#!/usr/bin/env python9\n" + BODY.encode())
start("no shebang", BODY.encode())
start("not executable", env + BODY.encode(), 0o644)

NEW = {
    "walrus": "if (n := 3) > 2: pass",
    "positional only": "def f(a, /): pass",
    "match": "match 1:\n    case _: pass",
    "except*": "try: pass\nexcept* OSError: pass",
    "int | None": "def f(a: int | None): pass",
}
for name, code in NEW.items():
    for minor in range(7, 12):
        try:
            ast.parse(code, feature_version=(3, minor))
        except SyntaxError:
            continue
        break
    print(f"{name}: parsed from 3.{minor}" + " or older" * (minor == 7))

guarded = 'import sys\nif sys.version_info < (3, 10):\n    sys.exit("old")\n'
try:  # the whole file is compiled before its first line runs
    ast.parse(guarded + NEW["match"], feature_version=(3, 9))
except SyntaxError:
    print("a check in the same file is too late: SyntaxError")
