# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "The status of a pipeline, with and without pipefail"
# runs = "linux"
# exit = 0
# ///

import subprocess


def status(script):
    return subprocess.run(["bash", "-c", script], timeout=5).returncode


print("false | true          ", status("false | true"))
print("pipefail, same pipe   ", status("set -o pipefail; false | true"))

# The same without a shell: each process keeps a status of its own.
first = subprocess.Popen(["false"], stdout=subprocess.PIPE)
last = subprocess.Popen(["cat"], stdin=first.stdout)
first.stdout.close()  # the first gets SIGPIPE when the last one ends
last.wait(timeout=5)
first.wait(timeout=5)
print("each in Python        ", [first.returncode, last.returncode])
