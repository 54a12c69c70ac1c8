# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Startup of Python: modules that load before the first line"
# runs = "linux"
# exit = 0
# ///

import subprocess
import sys
from pathlib import Path


def loaded(program):
    """Return the names of the modules that a new interpreter holds."""
    program += "\nimport sys\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", program],
        capture_output=True, encoding="utf-8", check=True, timeout=30,
    )
    return set(done.stdout.split())


bare = loaded("pass")
script = loaded("import argparse, json, logging, subprocess, urllib.request")
print("a script loads 5 times what a bare start does:",
      len(script) > 5 * len(bare))
print("nobody named these:", sorted({"email", "socket", "ssl"} & script))

# What pip may leave in site-packages: a .pth file with an import line.
site = Path("site-packages")
site.mkdir()
(site / "tracing.pth").write_text("import json\n", encoding="utf-8")
start = loaded(f"import site; site.addsitedir({str(site)!r})")
print("json in a program that does nothing:",
      "json" in bare, "json" in start)
