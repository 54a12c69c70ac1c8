# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "faulthandler.register: the stacks of a hung process, on a signal"
# runs = "linux"
# exit = 0
# ///

import re
import signal
import subprocess
import sys

program = """
import faulthandler, signal, threading, time
faulthandler.register(signal.SIGUSR1, all_threads=True)
lock = threading.Lock()

def fetch_price():
    with lock, lock:  # takes its own lock twice: waits for itself
        return 5

worker = threading.Thread(target=fetch_price, daemon=True)
worker.start()
while not lock.locked():
    time.sleep(0.01)
# one line, so the dump names it however early the signal comes
print("ready", flush=True); worker.join(5)
print("still alive after the dump")
"""
child = subprocess.Popen(
    [sys.executable, "-c", program], text=True, encoding="utf-8",
    stdout=subprocess.PIPE, stderr=subprocess.PIPE,
)
try:
    if child.stdout.readline() == "ready\n":
        child.send_signal(signal.SIGUSR1)
    out, err = child.communicate(timeout=20)
except subprocess.TimeoutExpired:
    child.kill()
    child.communicate()
    sys.exit("the child did not end")
for line in err.splitlines():
    match = re.search(r'line (\d+) in (fetch_price|<module>)', line)
    if match:
        print(f"line {match[1]} in {match[2]}")
    elif "most recent call first" in line:
        print(re.sub(r"0x[0-9a-f]+", "0x…", line).split(" [")[0].rstrip())
print(out.strip())
