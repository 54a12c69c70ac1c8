# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "nice and prlimit: priority and limits for a child, without preexec_fn"
# runs = "linux"
# exit = 0
# ///

import os
import subprocess
import sys

# The command: it prints its niceness and its limit of open files.
report = ["sh", "-c", "nice; ulimit -n"]


def run(argv):
    done = subprocess.run(
        argv, check=True, timeout=20, stdin=subprocess.DEVNULL,
        capture_output=True, encoding="utf-8",
    )
    nice, descriptors = map(int, done.stdout.split())
    return nice == min(os.nice(0) + 5, 19), descriptors  # 19 is the highest


# Each wrapper sets one thing and then becomes the next program with exec.
wrapped = ["nice", "-n", "5", "prlimit", "--nofile=64:64", "--", *report]
print("5 nicer than we are, open files:", run(wrapped))

# The same in sh. The program is "$@": no input becomes part of the script.
shell = ["sh", "-c", 'ulimit -n 64 && exec nice -n 5 "$@"', "limits"]
print("the same with sh and ulimit:    ", run([*shell, *report]))

# A limit on CPU seconds ends a loop with SIGXCPU, whatever the timeout.
endless = [sys.executable, "-c", "while True: pass"]
done = subprocess.run(
    ["prlimit", "--cpu=1:2", "--", *endless],
    stdin=subprocess.DEVNULL, timeout=20,
)
print("endless loop:", done.returncode)
