# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "It works on my machine: print what differs, and no secrets"
# runs = "linux"
# exit = 0
# ///

import importlib.metadata
import json
import locale
import os
import resource
import sys
import time
from pathlib import Path


SHOWN = ("LANG", "LC_ALL", "LC_CTYPE", "PATH", "TZ")  # no secrets in these


def facts(environ=os.environ):
    """What decides how this process behaves. Send it as JSON."""
    umask = os.umask(0)  # there is no call that only reads it
    os.umask(umask)
    with open(os.devnull) as file:  # no encoding on purpose
        default_encoding = file.encoding
    return {
        "python": sys.version.split()[0],
        "executable": sys.executable,
        "path": sys.path,
        "flags": str(sys.flags),
        "encoding of open()": default_encoding,
        "preferred encoding": locale.getpreferredencoding(False),
        "time zone": time.tzname[0],
        "working folder": str(Path.cwd()),
        "umask": oct(umask),
        "open files": resource.getrlimit(resource.RLIMIT_NOFILE)[0],
        "packages": {d.name: d.version
                     for d in importlib.metadata.distributions()},
        "environment": {  # of the others only the name
            name: value if name in SHOWN or name.startswith("PYTHON")
            else "(set)" for name, value in environ.items()
        },
    }


def differences(here, there, prefix=""):
    for key in sorted(here.keys() | there.keys()):
        a, b = here.get(key, "(not set)"), there.get(key, "(not set)")
        if isinstance(a, dict) and isinstance(b, dict):
            yield from differences(a, b, f"{prefix}{key}: ")
        elif a != b:
            yield f"{prefix}{key}", a, b


mine = facts({"API_TOKEN": "s3cret", "LANG": "C.UTF-8"})
# What the CI job sent. Here it is a copy of mine with some changes.
ci = json.loads(json.dumps(mine))
ci["encoding of open()"] = "ANSI_X3.4-1968"
ci["umask"] = "0o77"
ci["environment"] = {"HTTPS_PROXY": "(set)", "LANG": "C"}

for what, here, there in differences(mine, ci):
    if not what.startswith("environment"):
        here = "…"  # it depends on the machine that recorded this page
    print(f"{what}: {here} here, {there} there")
