# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Environment of a child process: what it inherits, and what not"
# runs = "linux"
# exit = 0
# ///

import os
import subprocess
import sys

child = """
import os, sys
print(os.environ.get("REGION"), os.environ.get("TOKEN"), sys.argv[1:])
"""
os.environ["TOKEN"] = "s3cret"


def run(env):
    argv = [sys.executable, "-c", child, "--hosts", "web 1"]
    done = subprocess.run(
        argv, env=env, check=True, timeout=5, stdin=subprocess.DEVNULL,
        capture_output=True, encoding="utf-8",
    )
    return done.stdout.strip()


print("inherited:", run(None))
print("added:    ", run({**os.environ, "REGION": "eu-west-1"}))
print("replaced: ", run({"PATH": os.defpath, "REGION": "eu-west-1"}))
print("parent still has REGION:", "REGION" in os.environ)
