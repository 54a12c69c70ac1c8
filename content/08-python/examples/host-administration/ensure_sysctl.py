# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Set a kernel parameter now and for the next boot, twice"
# runs = "linux"
# exit = 0
# ///

import os
import re
import tempfile
from pathlib import Path

NAME = re.compile(r"[a-z0-9_-]+(/[A-Za-z0-9_.-]+)+")
PROC, ETC = "proc/sys", "etc/sysctl.d"


def words(text):
    return text.split()  # the kernel writes tabs between several numbers


def write_atomically(path, text):
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}")
    try:
        with open(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fchmod(file.fileno(), 0o644)
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def ensure(root, name, value, file_name="80-app.conf"):
    """Set a parameter; return which of the two places was changed."""
    if not NAME.fullmatch(name) or ".." in name.split("/"):
        raise ValueError(f"refused name {name!r}")
    if len(value.splitlines()) != 1:  # a second line is a second parameter
        raise ValueError(f"refused value {value!r}")
    live = root / PROC / name
    changed = []
    # FileNotFoundError: there is no such parameter, or its module is not
    # loaded. Then nothing must be written for the next boot either.
    if words(live.read_text(encoding="ascii")) != words(value):
        live.write_text(value, encoding="ascii")
        if words(live.read_text(encoding="ascii")) != words(value):
            raise RuntimeError(f"{name}: the kernel kept another value")
        changed.append("now")
    saved = root / ETC / file_name
    old = saved.read_text(encoding="utf-8") if saved.exists() else ""
    kept = [line for line in old.splitlines()
            if line.partition("=")[0].strip() != name]
    new = "\n".join([*kept, f"{name} = {value}"]) + "\n"
    if sorted(new.splitlines()) != sorted(old.splitlines()):
        write_atomically(saved, new)
        changed.append("next boot")
    return changed


with tempfile.TemporaryDirectory() as folder:
    root = Path(folder)  # "/" on a host
    for name, text in (("vm/swappiness", "60\n"),
                       ("net/ipv4/ip_local_port_range", "32768\t60999\n")):
        path = root / PROC / name
        path.parent.mkdir(parents=True)
        path.write_text(text)
    (root / ETC).mkdir(parents=True)

    print("first run: ", ensure(root, "vm/swappiness", "10"))
    print("second run:", ensure(root, "vm/swappiness", "10"))
    print("same value:", ensure(root, "net/ipv4/ip_local_port_range",
                                "32768 60999"))
    (root / PROC / "vm/swappiness").write_text("60\n")  # somebody's sysctl -w
    print("drift:     ", ensure(root, "vm/swappiness", "10"))
    for wrong in ("vm/swapiness", "../etc/passwd"):
        try:
            ensure(root, wrong, "1")
        except (ValueError, OSError) as error:
            reason = getattr(error, "strerror", None) or error
            print("refused:   ", wrong, "|", reason)
    print((root / ETC / "80-app.conf").read_text(), end="")
