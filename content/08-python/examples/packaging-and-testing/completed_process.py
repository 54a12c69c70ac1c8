# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A mock that returns a CompletedProcess, as the real run() does"
# runs = "browser"
# exit = 0
# ///

import subprocess
from subprocess import CompletedProcess
from unittest import mock


def state(unit, run=subprocess.run):
    """Return active or inactive; raise RuntimeError when nobody knows."""
    command = ["systemctl", "is-active", "--", unit]
    try:
        done = run(command, capture_output=True, encoding="utf-8", timeout=10)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise RuntimeError(f"systemctl: {error}") from error
    answer = done.stdout.strip()
    if done.returncode == 0:
        return "active"
    if done.returncode == 3 and answer in {"inactive", "failed"}:
        return "inactive"
    reason = done.stderr.strip() or answer or "no output"
    raise RuntimeError(f"systemctl: status {done.returncode}, {reason}")


def double(returncode, stdout="", stderr=""):
    run = mock.create_autospec(subprocess.run)
    run.return_value = CompletedProcess([], returncode, stdout, stderr)
    return run


print(state("nginx", double(0, "active\n")))
print(state("nginx", double(3, "failed\n")))
silent = mock.create_autospec(subprocess.run)
silent.side_effect = subprocess.TimeoutExpired("systemctl", 10)
for run in (double(1, stderr="Failed to connect to bus\n"), silent):
    try:
        state("nginx", run)
    except RuntimeError as error:
        print(error)


# The trap: check=True is the work of the real run(), and a mock skips it.
def restart(unit, run=subprocess.run):
    run(["systemctl", "restart", "--", unit], check=True, timeout=30)
    return "restarted"


print("status 5, and the mock says:", restart("nginx", double(5)))

failing = mock.create_autospec(subprocess.run)
failing.side_effect = subprocess.CalledProcessError(5, ["systemctl"])
try:
    restart("nginx", failing)
except subprocess.CalledProcessError as error:
    print("with side_effect: CalledProcessError, status", error.returncode)
