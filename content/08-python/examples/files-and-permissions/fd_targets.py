# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Find a descriptor leak: group /proc/PID/fd by target"
# runs = "linux"
# exit = 0
# ///

import os
import re
import socket
from collections import Counter


def targets(pid):
    """Count what the descriptors of a process lead to, and the errors."""
    found, missed = Counter(), 0
    folder = f"/proc/{pid}/fd"
    for name in os.listdir(folder):  # FileNotFoundError: no such process
        try:
            target = os.readlink(f"{folder}/{name}")
        except OSError:  # closed meanwhile, or not ours
            missed += 1
            continue
        # socket:[12345] and pipe:[678] differ in the inode only
        found[re.sub(r":\[\d+\]$", "", target)] += 1
    return found, missed


before, _ = targets(os.getpid())
with open("app.log", "wb") as log:
    handlers = [os.dup(log.fileno()) for _ in range(40)]  # the leak
sockets = [socket.socket() for _ in range(3)]
after, missed = targets(os.getpid())
for target, count in (after - before).most_common():
    print(f"{count:>3} more: {os.path.basename(target)}")
print("not readable:", missed)

for handle in handlers:
    os.close(handle)
for each in sockets:
    each.close()
try:
    os.write(handlers[0], b"x")
except OSError as error:
    print("after close:", error)
print("inherited by a new program:", os.get_inheritable(1), "for stdout,",
      os.get_inheritable(os.open(os.devnull, os.O_RDONLY)), "for others")
