# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Where a hung process is, asked from outside"
# runs = "linux"
# exit = 0
# ///

import re
import signal
import subprocess
import sys

program = """
import faulthandler, signal, threading
faulthandler.register(signal.SIGUSR1, all_threads=True)
lock = threading.Lock()

def fetch_price():
    with lock:
        lock.acquire()  # never released: waits for itself

worker = threading.Thread(target=fetch_price, daemon=True)
worker.start()
print("ready", flush=True)
worker.join(30)
"""
child = subprocess.Popen(
    [sys.executable, "-c", program], text=True,
    stdout=subprocess.PIPE, stderr=subprocess.PIPE,
)
child.stdout.readline()
child.send_signal(signal.SIGUSR1)  # the program goes on afterwards
lines = []
while len(lines) < 30 and not any("<module>" in line for line in lines):
    lines.append(child.stderr.readline())
child.kill()
child.communicate()
for line in lines:
    match = re.search(r'line (\d+) in (fetch_price|<module>)', line)
    if match:
        print(f"line {match[1]} in {match[2]}")
    elif "most recent call first" in line:
        print(re.sub(r"0x[0-9a-f]+", "0x…", line).split(" [")[0].rstrip())
