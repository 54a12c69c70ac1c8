# /// script
# requires-python = ">=3.11"
# dependencies = ["psutil"]
#
# [tool.guide]
# title = "psutil: find processes, read them safely, stop them all"
# runs = "linux"
# exit = 0
# ///

import contextlib
import subprocess
import sys

import psutil

CHILD = "import time; print('ready', flush=True); time.sleep(60)"
DEAF = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); " + CHILD


def largest(count, attributes=("pid", "username", "memory_info")):
    """The processes with the most resident memory, largest first."""
    found, hidden = [], 0
    for process in psutil.process_iter(attributes, ad_value=None):
        if process.info["memory_info"] is None:  # access was denied
            hidden += 1
        else:
            found.append(process)  # ended ones are left out by process_iter
    found.sort(key=lambda one: -one.info["memory_info"].rss)
    return found[:count], hidden


def stop(processes, grace=5):
    """SIGTERM to all, one wait for all, SIGKILL to the rest."""
    for process in processes:
        with contextlib.suppress(psutil.NoSuchProcess):  # ended by itself
            process.terminate()
    gone, alive = psutil.wait_procs(processes, timeout=grace)
    for process in alive:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.kill()
    killed, left = psutil.wait_procs(alive, timeout=5)
    return len(gone), len(killed), len(left)


children = [
    psutil.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE)
    for program in (CHILD, DEAF)
]
for child in children:
    child.stdout.readline()  # it is ready, and its handler is set

me = psutil.Process()
print("children:", len(me.children(recursive=True)))
print("same owner:", {child.username() == me.username() for child in children})
print("memory is known:", all(c.memory_info().rss > 0 for c in children))
asked = min(me.nice() + 5, 19)  # 19 is the highest niceness
children[0].nice(asked)
print("niceness as asked:", children[0].nice() == asked)
top, hidden = largest(3)
sizes = [process.info["memory_info"].rss for process in top]
print("sorted:", sizes == sorted(sizes, reverse=True))
print("ended, killed, left:", stop(children))
for child in children:
    child.stdout.close()
try:
    psutil.Process(children[0].pid).name()
except psutil.NoSuchProcess as error:
    print(type(error).__name__)
