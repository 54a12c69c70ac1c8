# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Ask before deleting: only at a terminal, and No is the default"
# runs = "browser"
# exit = 0
# ///

import sys


class Refused(Exception):
    """Nobody confirmed the deletion."""


def confirm(count, host, *, yes=False, interactive=None, ask=input):
    """Return if the deletion is confirmed; raise Refused otherwise."""
    if yes:  # cron and CI say --yes; the limits still hold
        return
    if interactive is None:
        interactive = sys.stdin.isatty()
    if not interactive:
        raise Refused("no terminal to ask at; pass --yes")
    try:
        # typing the name is slower than "y", and that is the purpose
        answer = ask(f"Delete {count} files on {host}? Type the host name: ")
    except EOFError:
        answer = ""
    if answer.strip() != host:
        raise Refused(f"expected {host!r}, got {answer.strip()!r}")


def no_answer(prompt):
    raise EOFError


for title, options in {
    "cron without --yes": {"interactive": False},
    "cron with --yes": {"interactive": False, "yes": True},
    "operator types y": {"interactive": True, "ask": lambda prompt: "y"},
    "operator presses Ctrl-D": {"interactive": True, "ask": no_answer},
    "operator types the name": {"interactive": True,
                                "ask": lambda prompt: "web1\n"},
}.items():
    try:
        confirm(2, "web1", **options)
        print(f"{title}: goes on")
    except Refused as reason:
        print(f"{title}: refused, {reason}")
