# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "After an upgrade: which services still use a deleted library?"
# runs = "linux"
# exit = 0
# ///

import os
from pathlib import Path

NOT_A_FILE = ("/memfd:", "/dev/zero", "/SYSV", "/dev/shm/")


def stale(proc):
    """Deleted libraries by unit, and how many processes were unreadable."""
    found, hidden = {}, 0
    for pid in filter(str.isdecimal, os.listdir(proc)):
        folder = Path(proc, pid)
        try:
            maps = (folder / "maps").read_text("utf-8", "replace")
            group = (folder / "cgroup").read_text("utf-8", "replace")
        except (FileNotFoundError, ProcessLookupError):
            continue  # it has ended, and uses nothing
        except PermissionError:
            hidden += 1
            continue
        # 0::/system.slice/nginx.service
        unit = group.strip().rpartition("/")[2] or f"pid {pid}"
        for line in maps.splitlines():
            fields = line.split(None, 5)
            if len(fields) < 6 or not fields[5].endswith(" (deleted)"):
                continue
            path = fields[5].removesuffix(" (deleted)")
            # "x": code that would run; others are data or shared memory
            if "x" in fields[1] and not path.startswith(NOT_A_FILE):
                found.setdefault(unit, set()).add(path)
    return found, hidden


SSL = "/usr/lib/libssl.so.3"
for pid, unit, lines in (
    (101, "nginx.service", [f"r-xp {SSL} (deleted)", "r-xp /usr/sbin/nginx"]),
    (102, "nginx.service", [f"r-xp {SSL} (deleted)", f"r--p {SSL} (deleted)"]),
    (200, "app.service", [f"r-xp {SSL}", "rwxs /memfd:jit (deleted)"]),
    (300, "ssh.service", ["r-xp /usr/sbin/sshd (deleted)"]),
):
    folder = Path("proc", str(pid))
    folder.mkdir(parents=True)
    rows = (line.split(" ", 1) for line in lines)
    (folder / "maps").write_text("".join(
        f"7f00-7f01 {mode} 0000 08:01 42      {path}\n" for mode, path in rows
    ), encoding="utf-8")
    (folder / "cgroup").write_text(f"0::/system.slice/{unit}\n",
                                   encoding="utf-8")

found, hidden = stale("proc")
for unit, paths in sorted(found.items()):
    print(f"restart {unit}: {', '.join(sorted(paths))}")
print("processes not readable:", hidden)
