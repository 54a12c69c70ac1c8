# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Apply firewall rules with a timer that undoes them"
# runs = "browser"
# exit = 0
# ///

import subprocess


class NotApplied(Exception):
    """The rules are the old ones, or the timer brings them back."""


class NoAnswer(NotApplied):
    """A command did not end, so nobody knows what it has done."""


def apply(new, old, run, reachable, seconds=60):
    """Load the file new; without proof the file old returns."""

    def command(*words):
        try:
            result = run(words, timeout=30)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise NoAnswer(str(error)) from error
        if result.returncode != 0:
            raise NotApplied(f"{words[0]}: {result.stderr.strip()}")

    for file in (new, old):  # check only, also the way back
        command("nft", "-c", "-f", file)
    # the timer belongs to systemd, so it fires when our session is cut off
    command("systemd-run", "--unit=undo-firewall", "--collect",
            f"--on-active={seconds}", "nft", "-f", old)
    try:
        command("nft", "-f", new)
    except NoAnswer:  # perhaps they are in force: the timer must stay
        raise
    except NotApplied:  # one transaction: nothing of it is in force
        command("systemctl", "stop", "undo-firewall.timer")
        raise
    if not reachable():  # a new connection, from outside
        raise NotApplied(f"not reachable; back in {seconds} s")
    command("systemctl", "stop", "undo-firewall.timer")


def host(refuse="", hang=""):
    def run(words, timeout):
        text = " ".join(words)
        print("   $", text)
        if hang and text == hang:
            raise subprocess.TimeoutExpired(words[0], timeout)
        failed = bool(refuse) and refuse in text
        return subprocess.CompletedProcess(words, int(failed), "", "error")
    return run


for title, refuse, hang, answer in (
    ("good rules", "", "", True),
    ("a syntax error", "nft -c -f new.nft", "", True),
    ("nft does not end", "", "nft -f new.nft", True),
    ("we are locked out", "", "", False),
):
    print(f"{title}:")
    try:
        apply("new.nft", "old.nft", host(refuse, hang), lambda: answer)
        print("   applied")
    except NotApplied as error:
        print("   not applied:", error)
