# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Run a command with a lower priority and with limits"
# runs = "linux"
# exit = 0
# ///

import os
import signal
import subprocess
import sys

# A small program that limits itself and then becomes the command. It needs
# no preexec_fn, which can deadlock when the parent has threads.
LAUNCH = """
import os, resource, sys
nice, memory, cpu = map(int, sys.argv[1:4])
os.nice(nice)
resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu + 1))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
try:
    os.execvp(sys.argv[4], sys.argv[4:])
except OSError as error:
    print(f"{sys.argv[4]}: {error.strerror}", file=sys.stderr)
    sys.exit(127)  # as a shell does; 1 is the status of a failed command
"""


def run_limited(command, nice=10, memory=1 << 30, cpu=1, timeout=20):
    """Run it with that niceness, bytes of address space and CPU seconds."""
    limits = [str(value) for value in (nice, memory, cpu)]
    with subprocess.Popen(
        [sys.executable, "-I", "-c", LAUNCH, *limits, *command],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, encoding="utf-8", errors="replace",
        start_new_session=True,  # so that its children can be stopped too
    ) as process:
        try:
            output, errors = process.communicate(timeout=timeout)
        except BaseException:  # too late, or Ctrl+C: do not wait for it
            os.killpg(process.pid, signal.SIGKILL)
            raise
    return process.returncode, output, errors


def show(title, program, **limits):
    command = [sys.executable, "-c", program]
    ended, output, errors = run_limited(command, **limits)
    if ended < 0:
        ended = signal.Signals(-ended).name
    print(f"{title}: {ended}", *(output + errors).splitlines()[-1:])


# 19 is the highest niceness, also for a command that asks for more.
asked = min(os.getpriority(os.PRIO_PROCESS, 0) + 10, 19)
show("niceness as asked", f"import os; print(os.getpriority(0, 0) == {asked})")
show("memory", "bytearray(2 << 30)")
show("CPU time", "while True: pass", nice=0)  # a busy host would delay it
show("its limits", "import resource; print(resource.getrlimit(0))")  # CPU
ended, _, errors = run_limited(["no-such-tool"])
print(f"missing: {ended} {errors.strip()}")
try:
    run_limited(["sleep", "60"], timeout=0.5)
except subprocess.TimeoutExpired:
    print("timeout: the group was killed")
