# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "What subprocess makes of commands that work in a terminal"
# runs = "linux"
# exit = 0
# ///

import os
import shlex
import shutil
import subprocess
from pathlib import Path


def attempt(command, **options):
    """Run it and print what the caller needs to know in either case."""
    print(repr(command), *([options] if options else []))
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL,
                              capture_output=True, encoding="utf-8",
                              timeout=10, **options)
    except OSError as error:  # it never started
        print("   ", f"{type(error).__name__}: {error}")
        return
    text = (done.stdout + done.stderr).strip()
    print("   ", f"status {done.returncode}: {text!r}")


def sourced(path):
    """What a file sets or changes for those who source it in bash.

    A variable that has the same value in our own environment is left out.
    """
    script = 'set -a; . "$1" >&2 || exit; env -0'
    done = subprocess.run(["bash", "-c", script, "bash", path], check=True,
                          stdin=subprocess.DEVNULL, capture_output=True,
                          encoding="utf-8", errors="surrogateescape",
                          timeout=10)  # as os.environ decodes it
    pairs = (item.partition("=") for item in done.stdout.split("\0") if item)
    return {name: value for name, _, value in pairs
            if os.environ.get(name) != value and name not in ("_", "SHLVL")}


Path("bin").mkdir()
tool = Path("bin/deploy-tool")
tool.write_text("echo deployed\n", encoding="utf-8")  # no first line #!
Path("site.env").write_text('REGION=eu-west-1\nMOTTO="two\nlines"\n',
                            encoding="utf-8")

attempt("printf %s hello")               # a string is the program's name
attempt(shlex.split("printf %s hello"))
attempt(["printf", "%s ", "*.env", "~", "$HOME", "|", "wc"])  # no shell
attempt(["source", "site.env"])          # part of the shell, no program
attempt(["deploy-tool"])                 # not in a folder of PATH
attempt(["bin/deploy-tool"])             # may not be executed
tool.chmod(0o755)
attempt(["bin/deploy-tool"])             # the kernel needs #! or ELF
tool.write_text("#!/bin/sh\necho deployed\n", encoding="utf-8")
attempt(["./deploy-tool"], cwd="bin")

print("which:", shutil.which("deploy-tool"),
      "| with its folder:", shutil.which("deploy-tool", path="bin"))
print("sourced:", sourced("./site.env"))
try:
    sourced("./missing.env")  # without `|| exit` bash would go on: {}
except subprocess.CalledProcessError as error:
    print("missing file: status", error.returncode)
