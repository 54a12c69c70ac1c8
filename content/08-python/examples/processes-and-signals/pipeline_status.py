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
    done = subprocess.run(
        ["bash", "-c", script], stdin=subprocess.DEVNULL, timeout=5
    )
    return done.returncode


print("false | true          ", status("false | true"))
print("pipefail, same pipe   ", status("set -o pipefail; false | true"))
print("pipefail, yes | head  ",
      status("set -o pipefail; yes | head -1 >/dev/null"))


# The same without a shell: each process keeps a status of its own.
def pipe(producer, consumer, seconds=5):
    """Run producer | consumer; return both statuses and the output."""
    with subprocess.Popen(
        producer, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
    ) as first:
        try:
            with subprocess.Popen(
                consumer, stdin=first.stdout, stdout=subprocess.PIPE
            ) as last:
                first.stdout.close()  # else no SIGPIPE when last ends
                try:
                    output, _ = last.communicate(timeout=seconds)
                finally:
                    last.kill()
            first.wait(timeout=seconds)
        finally:  # also when the consumer cannot start
            first.kill()
    return [first.returncode, last.returncode], output


print("false | cat in Python ", *pipe(["false"], ["cat"]))
print("yes | head in Python  ", *pipe(["yes"], ["head", "-1"]))
