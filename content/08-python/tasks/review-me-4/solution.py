"""Set one option in sshd_config, check it, reload the service."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path


class ConfigError(Exception):
    """The option could not be set."""


def new_text(old, key, value):
    # one line in, one line out: no break may add an option of its own
    if not (key + value).isprintable() or len(key.split()) != 1:
        raise ConfigError(f"not one option: {key!r} {value!r}")
    lines, found = [], False
    # splitlines() would also cut at \f, \x85 and others
    before = old.removesuffix("\n").split("\n") if old else []
    for line in before:
        # the whole first word: other keys may begin with this one
        if line.split()[:1] == [key]:
            if found:
                continue
            line, found = f"{key} {value}", True
        lines.append(line)
    if not found:
        lines.append(f"{key} {value}")
    return old if lines == before else "\n".join(lines) + "\n"


def checked(command, run, seconds):
    # a status that is ignored is a warning that nobody reads
    try:
        result = run(command, timeout=seconds)
    except (OSError, subprocess.SubprocessError) as error:
        raise ConfigError(f"{command[0]}: {error}") from error
    if result.returncode != 0:
        raise ConfigError(f"{command[0]}: status {result.returncode}")


def set_option(path, key, value, dry_run=False, run=subprocess.run):
    path = Path(path)
    # newline="" keeps \r\n as it is
    with open(path, encoding="utf-8", newline="") as file:
        old = file.read()
    text = new_text(old, key, value)
    # no change, no write, no reload: a second run is free
    if text == old:
        return False
    # before the first effect, and after the same computation
    if dry_run:
        return True
    # same folder, so that the replace is one rename
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        shutil.copymode(path, name)
        # the candidate is checked, not the file that everybody uses
        checked(["sshd", "-t", "-f", name], run, 10)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise
    checked(["systemctl", "reload", "sshd"], run, 30)
    return True
