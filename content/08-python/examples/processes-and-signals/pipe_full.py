# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Deadlock with Popen: a child that blocks on a full pipe"
# runs = "linux"
# exit = 0
# ///

import subprocess
import sys

noisy = [sys.executable, "-c", "print('x' * 200_000)"]

child = subprocess.Popen(noisy, stdout=subprocess.PIPE)
try:
    child.wait(timeout=1)  # nobody reads, and 65,536 bytes fit
except subprocess.TimeoutExpired:
    print("wait: TimeoutExpired, the child is blocked in write()")
finally:
    child.kill()
    child.communicate()

with subprocess.Popen(noisy, stdout=subprocess.PIPE) as child:
    try:
        output, _ = child.communicate(timeout=5)
    finally:
        child.kill()  # a TimeoutExpired of communicate() kills nobody
print(f"communicate: {len(output)} bytes, exit {child.returncode}")
