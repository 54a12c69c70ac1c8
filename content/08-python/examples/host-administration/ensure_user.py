# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Make sure that a user exists, and change only what differs"
# runs = "browser"
# exit = 0
# ///

import re
import shlex
import subprocess
from dataclasses import dataclass

NAME = re.compile(r"[a-z_][a-z0-9_-]{0,30}")


@dataclass(frozen=True)
class User:
    name: str
    shell: str
    groups: frozenset


def commands(wanted, found):
    """What has to run so that found becomes wanted; found may be None."""
    if not NAME.fullmatch(wanted.name) or wanted.name == "root":
        raise ValueError(f"refused name {wanted.name!r}")
    if found is None:
        # no password: the account is locked, and keys open it
        yield ["useradd", "--create-home", "--shell", wanted.shell,
               wanted.name]
        missing = wanted.groups
    else:
        if found.shell != wanted.shell:
            yield ["usermod", "--shell", wanted.shell, wanted.name]
        missing = wanted.groups - found.groups
    if missing:  # without --append the other groups would be lost
        yield ["usermod", "--append", "--groups",
               ",".join(sorted(missing)), wanted.name]


def ensure(wanted, look_up, run, dry_run=False):
    """Return the commands; RuntimeError when one fails."""
    plan = list(commands(wanted, look_up(wanted.name)))
    for command in plan if not dry_run else ():
        try:
            result = run(command, timeout=30)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise RuntimeError(f"{command[0]}: {error}") from error
        if result.returncode != 0:
            raise RuntimeError(f"{command[0]}: {result.stderr.strip()}")
    return plan


accounts = {"ann": User("ann", "/bin/sh", frozenset({"ann", "docker"}))}


def host(command, timeout):  # a double that changes the dictionary above
    if "slow" in command:  # as when a directory service does not answer
        raise subprocess.TimeoutExpired(command[0], timeout)
    name, options = command[-1], dict(zip(command[1:-1], command[2:-1]))
    old = accounts.get(name, User(name, "/bin/sh", frozenset({name})))
    extra = set(filter(None, options.get("--groups", "").split(",")))
    if "nosuch" in extra:
        return subprocess.CompletedProcess(
            command, 6, "", "group 'nosuch' does not exist")
    accounts[name] = User(
        name, options.get("--shell", old.shell), old.groups | extra)
    return subprocess.CompletedProcess(command, 0, "", "")


ann = User("ann", "/bin/bash", frozenset({"sudo"}))
bob = User("bob", "/bin/bash", frozenset())
for title, user, dry_run in (
    ("dry run", ann, True), ("first run", ann, False),
    ("second run", ann, False), ("new user", bob, False),
):
    print(f"{title}:")
    for command in ensure(user, accounts.get, host, dry_run):
        print("  ", shlex.join(command))
print("ann is still in docker:", "docker" in accounts["ann"].groups)
for user in (User("-rf", "/bin/sh", frozenset()),
             User("bob", "/bin/bash", frozenset({"nosuch"})),
             User("slow", "/bin/bash", frozenset())):
    try:
        ensure(user, accounts.get, host)
    except (ValueError, RuntimeError) as error:
        print(f"{type(error).__name__}: {error}")
