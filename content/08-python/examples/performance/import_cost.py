# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "-X importtime: which import makes the start slow"
# runs = "linux"
# exit = 0
# ///

import subprocess
import sys


def imported(program, *options):
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *options, "-c", program],
        capture_output=True, encoding="utf-8", check=True, timeout=30,
    )
    rows = [line.split("|") for line in done.stderr.splitlines()[1:]]
    return {row[2].strip(): int(row[1]) for row in rows}


slow = imported("import argparse, http.client")
print("argparse" in slow, "http.client" in slow, "email.parser" in slow)
print("http.client includes what it imports:",
      slow["http.client"] > slow["email.parser"])

lazy = """
def fetch():
    import http.client  # paid only by those who call it
    return http.client
"""
print("http.client" in imported(lazy))
bare = imported("pass", "-I", "-S")
print("fewer modules with -I -S:", len(bare) < len(imported("pass")))
