# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "SIGTERM with and without a handler"
# runs = "linux"
# exit = 0
# ///

import subprocess
import sys
import textwrap

default = """
    import atexit, time
    atexit.register(print, "atexit ran", flush=True)
    try:
        print("ready", flush=True)
        time.sleep(30)
    finally:
        print("finally ran", flush=True)
"""
handled = """
    import signal, sys, time
    stopping = False

    def stop(signum, frame):
        global stopping
        stopping = True  # an assignment takes no lock

    signal.signal(signal.SIGTERM, stop)
    print("ready", flush=True)
    while not stopping:
        time.sleep(0.05)  # one short unit of work
    print("cleanup ran", flush=True)
    sys.exit(128 + signal.SIGTERM)
"""


def terminate(program):
    argv = [sys.executable, "-c", textwrap.dedent(program)]
    child = subprocess.Popen(argv, stdout=subprocess.PIPE, text=True)
    child.stdout.readline()  # wait for "ready"
    child.terminate()
    rest, _ = child.communicate(timeout=5)
    return child.returncode, rest.strip() or "no cleanup"


for name, program in (("default", default), ("handled", handled)):
    returncode, rest = terminate(program)
    print(f"{name}: rc {returncode}, {rest}")
