# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Make sure that packages are installed, in the version that was asked"
# runs = "browser"
# exit = 1
# ///

import os
import re
import shlex
import subprocess
import sys

# Debian's rule for names, but no "-" at the end: "apt-get install curl-"
# removes curl.
NAME = re.compile(r"[a-z0-9][a-z0-9+.-]*[a-z0-9+]")
VERSION = re.compile(r"[0-9A-Za-z.+~:-]+")
# region ensure
INSTALL = ["apt-get", "install", "--yes", "--no-install-recommends",
           "-o", "DPkg::Lock::Timeout=120",
           "-o", "Dpkg::Options::=--force-confold"]


def call(command, run, timeout):
    # apt-get must not ask, and its messages must be in one language
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
    try:
        return run(command, env=env, timeout=timeout, text=True,
                   stdin=subprocess.DEVNULL, capture_output=True)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise RuntimeError(f"{command[0]}: {error}") from error


def installed(name, run):
    """The version that is installed, or None."""
    result = call(["dpkg-query", "--show", "--showformat",
                   "${db:Status-Status} ${Version}", name], run, 30)
    if result.returncode == 1:  # dpkg has never heard of it
        return None
    if result.returncode != 0:
        raise RuntimeError(f"dpkg-query: {result.stderr.strip()}")
    status, _, version = result.stdout.partition(" ")
    return version if status == "installed" else None  # or config-files


def plan(wanted, run):
    """The arguments for apt-get, for what is missing or differs."""
    arguments = []
    for name, version in wanted.items():
        if not NAME.fullmatch(name) or (
                version and not VERSION.fullmatch(version)):
            raise ValueError(f"refused: {name!r} {version!r}")
        found = installed(name, run)
        if found is None or (version and found != version):
            arguments.append(f"{name}={version}" if version else name)
    return arguments


def ensure(wanted, run, dry_run=False):
    """Return what was changed; RuntimeError when it did not work."""
    missing = plan(wanted, run)
    if missing and not dry_run:
        result = call([*INSTALL, *missing], run, 900)
        if result.returncode != 0:  # apt-get ends with 100
            raise RuntimeError(result.stderr.strip() or "apt-get failed")
        if left := plan(wanted, run):  # ask again, and do not believe
            raise RuntimeError(f"still missing: {left}")
    return missing


# endregion
DATABASE = {"curl": ("installed", "7.88.1"), "old": ("config-files", "1.0")}
REPOSITORY = {"curl": "7.88.1", "jq": "1.6", "old": "1.1"}


def host(command, **options):  # a double for dpkg-query and apt-get
    if command[0] == "dpkg-query":
        if command[-1] not in DATABASE:
            return subprocess.CompletedProcess(command, 1, "", "no packages")
        return subprocess.CompletedProcess(
            command, 0, " ".join(DATABASE[command[-1]]), "")
    print("   ", shlex.join(["apt-get", "…", *command[len(INSTALL):]]))
    for argument in command[len(INSTALL):]:
        name, _, version = argument.partition("=")
        if REPOSITORY.get(name) is None or version not in (
                "", REPOSITORY[name]):
            return subprocess.CompletedProcess(
                command, 100, "", f"E: Version '{version}' for '{name}' "
                "was not found")
        DATABASE[name] = ("installed", REPOSITORY[name])
    return subprocess.CompletedProcess(command, 0, "", "")


wanted = {"curl": None, "jq": "1.6", "old": None}
print("dry run:   ", ensure(wanted, host, dry_run=True))
print("first run: ", ensure(wanted, host))
print("second run:", ensure(wanted, host))
failed = 0
for wrong in ({"jq": "1.7"}, {"--purge": None}, {"curl-": None}):
    try:
        ensure(wrong, host)
    except (RuntimeError, ValueError) as error:
        print("failed:    ", error)
        failed += 1
sys.exit(1 if failed else 0)
