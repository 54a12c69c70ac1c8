# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "SIGTERM: stop a program cleanly, with and without a handler"
# runs = "linux"
# exit = 0
# ///

import signal
import subprocess
import sys
import textwrap

default = """
    import atexit, time
    atexit.register(print, "atexit ran", flush=True)
    try:
        print("ready", flush=True)
        while True:
            time.sleep(0.05)  # a signal just before a long one would wait
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


def end_with(signum, program):
    argv = [sys.executable, "-c", textwrap.dedent(program)]
    with subprocess.Popen(
        argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, encoding="utf-8",
    ) as child:
        try:
            child.stdout.readline()  # wait for "ready"
            child.send_signal(signum)
            rest, _ = child.communicate(timeout=5)
        finally:
            child.kill()  # does nothing to a child that has been reaped
    said = ", ".join(rest.split("\n")[:-1])
    return f"rc {child.returncode}, {said or 'no cleanup'}"


print("default, SIGTERM:", end_with(signal.SIGTERM, default))
print("default, SIGINT: ", end_with(signal.SIGINT, default))
print("handled, SIGTERM:", end_with(signal.SIGTERM, handled))
