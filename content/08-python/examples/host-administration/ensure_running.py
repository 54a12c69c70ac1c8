# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A service is down: restart it a few times, verify, report"
# runs = "browser"
# exit = 0
# ///

import subprocess

UP = ("active", "reloading")


class Unknown(Exception):
    """Nobody answered, so there is no reason to restart anything."""


def ask(run, *words, timeout=10):
    try:
        return run(list(words), timeout=timeout)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Unknown(f"{words[0]}: {error}") from error


def state(run, unit):
    """One word; the exit status says whether it is an answer at all."""
    result = ask(run, "systemctl", "is-active", unit)
    if result.returncode not in (0, 3):  # 0 active, 3 not, 4 no such unit
        raise Unknown(f"is-active ended with {result.returncode}")
    return result.stdout.strip()


def wait_active(run, unit, clock, sleep, seconds=30, calm=5):
    """Active for `calm` seconds without a break, before the deadline."""
    deadline, since = clock() + seconds, None
    while clock() < deadline:
        if state(run, unit) not in UP:
            since = None  # it came up and went down again
        else:
            since = clock() if since is None else since
            if clock() - since >= calm:
                return True
        sleep(1)
    return False


def ensure(run, unit, recent, clock, sleep, limit=2):
    """0 running, 1 still down, 3 unknown; and a sentence for the report.

    `recent` holds the times of earlier restarts, from a file in real use.
    """
    try:
        now = state(run, unit)
        if now in UP:
            return 0, "was running"
        if now == "activating":  # a restart would stop it half-way
            up = wait_active(run, unit, clock, sleep)
            return (0, "has just started") if up else (1, "does not start")
        if len([t for t in recent if clock() - t < 3600]) >= limit:
            return 1, f"down, and {limit} restarts in an hour did not help"
        recent.append(clock())
        # -n: sudo fails at once where it would ask for a password.
        result = ask(run, "sudo", "-n", "systemctl", "restart", unit,
                     timeout=100)
        if result.returncode != 0:
            return 1, f"restart refused: {result.stderr.strip()}"
        if wait_active(run, unit, clock, sleep):
            return 0, "was down, restarted, and stays up"
        return 1, "restarted, and does not stay up"
    except Unknown as reason:
        return 3, f"unknown, {reason}"


class Host:
    """A double: the states that is-active reports, one after the other."""

    def __init__(self, states, sudo=0, error=""):
        self.states, self.sudo, self.error = list(states), sudo, error
        self.now = 0

    def run(self, command, timeout):
        if command[0] == "sudo":
            return subprocess.CompletedProcess(
                command, self.sudo, "", self.error)
        word = self.states[0]
        if len(self.states) > 1:  # the last one stays
            self.states.pop(0)
        if word == "hangs":
            raise subprocess.TimeoutExpired("systemctl", timeout)
        status = {"active": 0, "unknown": 4}.get(word, 3)
        return subprocess.CompletedProcess(command, status, word + "\n", "")

    def sleep(self, seconds):
        self.now += seconds


def show(title, recent=(), **host):
    double = Host(**host)
    status, text = ensure(double.run, "app", list(recent),
                          lambda: double.now, double.sleep)
    print(f"{title}: {status}, {text}")


show("running", states=["active"])
show("down", states=["failed", "inactive", "active"])
show("starting", states=["activating", "activating", "active"])
show("crash loop", states=["failed", "active", "failed"])
show("third time", states=["failed"], recent=[-60, -1800])
show("two old restarts", states=["failed", "active"], recent=[-7200, -8000])
show("no rule in sudoers", states=["failed"], sudo=1,
     error="sudo: a password is required")
show("misspelt", states=["unknown"])
show("no answer", states=["hangs"])
