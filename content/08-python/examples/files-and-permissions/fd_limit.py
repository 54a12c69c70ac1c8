# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "OSError, too many open files: a leak reaches the limit"
# runs = "linux"
# exit = 1
# ///

import os
import resource
import sys

_, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (32, hard))

leaked = []
try:
    while True:
        leaked.append(open(os.devnull, "rb"))  # never closed
except OSError as error:
    message = f"OSError: {error}"
    open_now = len(leaked)
    for file in leaked:
        file.close()
    print("open when it failed:", open_now > 20)
    print("descriptors now:", len(os.listdir("/proc/self/fd")) < 10)
    sys.exit(message.partition(": '")[0])
