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


def install(path, text, check=None):
    # same folder, so that the replace is one rename
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            # mkstemp made it private; the file keeps the mode that it had
            shutil.copymode(path, name)
            os.fsync(file.fileno())
        if check:
            check(name)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def set_option(path, key, value, dry_run=False, run=subprocess.run):
    # the target of a link is replaced, and the link stays
    path = Path(path).resolve()
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
    # the candidate is checked, not the file that everybody uses
    install(
        path, text, lambda name: checked(["sshd", "-t", "-f", name], run, 10)
    )
    try:
        checked(["systemctl", "reload", "sshd"], run, 30)
    except ConfigError:
        # otherwise the next run finds no change, and never reloads
        install(path, old)
        raise
    return True
