# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "List processes with owner and memory from /proc"
# runs = "linux"
# exit = 0
# ///

import os
import pwd
from collections import Counter
from pathlib import Path


def user_name(uid):
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:  # a deleted account, or a user of a container
        return str(uid)


def processes(proc="/proc", name_of=user_name):
    """One dictionary for each process, and why others are missing."""
    found, missing = [], Counter()
    for entry in os.scandir(proc):
        if not entry.name.isdecimal():
            continue
        try:
            status = Path(entry, "status").read_text("utf-8", "replace")
            arguments = Path(entry, "cmdline").read_bytes()
        except (FileNotFoundError, ProcessLookupError):
            missing["ended meanwhile"] += 1
            continue
        except PermissionError:
            missing["not permitted"] += 1
            continue
        fields = dict(line.split(":\t", 1) for line in status.splitlines()
                      if ":\t" in line)
        words = arguments.rstrip(b"\0").decode("utf-8", "replace").split("\0")
        # a kernel thread has neither arguments nor memory of its own
        command = " ".join(words) or f"[{fields['Name']}]"
        found.append({
            "pid": int(entry.name),
            "user": name_of(int(fields["Uid"].split()[1])),  # effective
            "state": fields["State"][0],
            "rss": int(fields.get("VmRSS", "0 kB").split()[0]),
            # an escape code in an argument must not reach the terminal
            "command": "".join(c if c.isprintable() else "?" for c in command),
        })
    return sorted(found, key=lambda one: (-one["rss"], one["pid"])), missing


# region demo
def add(pid, name, uid, rss, command, state="S (sleeping)"):
    folder = Path("proc", str(pid))
    folder.mkdir(parents=True)
    text = f"Name:\t{name}\nState:\t{state}\nUid:\t{uid}\t{uid}\t{uid}\t{uid}\n"
    memory = f"VmRSS:\t{rss:>8} kB\n" if rss else ""
    (folder / "status").write_text(text + memory, encoding="utf-8")
    (folder / "cmdline").write_bytes(command)


add(1, "systemd", 0, 12_000, b"/sbin/init\0")
add(2, "kthreadd", 0, 0, b"")
add(310, "python3", 33, 512_000, b"python3\0app.py\0--name\0\x1b[31mred\0")
add(311, "worker", 4242, 90_000, b"worker\0")
add(312, "sh", 33, 0, b"", "Z (zombie)")
Path("proc/999").mkdir()  # ended between the listing and the reading
Path("proc/meminfo").write_text("MemTotal: 1 kB\n", encoding="utf-8")

users = {0: "root", 33: "www-data"}
found, missing = processes("proc", lambda uid: users.get(uid, str(uid)))
print("  PID USER     S    RSS MiB COMMAND")
for one in found:
    print(f"{one['pid']:>5} {one['user']:8} {one['state']} "
          f"{one['rss'] / 1024:>10.1f} {one['command']}")
print(dict(missing))
real, _ = processes()  # and on the host that runs this
print("this process is in the list:",
      os.getpid() in [one["pid"] for one in real])
# endregion
