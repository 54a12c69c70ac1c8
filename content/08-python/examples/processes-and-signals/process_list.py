# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Who runs what: the processes of /proc, largest first"
# runs = "linux"
# exit = 0
# ///

import os
import pwd
import subprocess
from pathlib import Path


def user_name(uid):
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:  # a container may know no name for it
        return str(uid)


def read_process(folder):
    """Return a dictionary of one process; raise if it has ended."""
    # The name is bytes that the process chose: anything may be in it.
    status = (folder / "status").read_text("utf-8", errors="replace")
    raw = (folder / "cmdline").read_bytes().removesuffix(b"\0")
    argv = raw.split(b"\0") if raw else []
    field = dict(line.split(":\t", 1) for line in status.splitlines()
                 if ":\t" in line)
    return {
        "pid": int(folder.name),
        "ppid": int(field["PPid"]),
        "user": user_name(int(field["Uid"].split()[0])),  # the real uid
        "state": field["State"][0],
        # kernel threads and zombies have no memory of their own
        "rss_kib": int(field.get("VmRSS", "0 kB").split()[0]),
        "name": field["Name"],  # cut to 15 characters by the kernel
        "argv": [arg.decode("utf-8", "replace") for arg in argv],
    }


def processes(proc=Path("/proc")):
    """Return the processes, largest first, and how many were hidden."""
    found, hidden = [], 0
    for folder in proc.iterdir():
        if not folder.name.isdigit():
            continue
        try:
            found.append(read_process(folder))
        except (FileNotFoundError, ProcessLookupError):
            pass  # it ended between the listing and the reading
        except PermissionError:
            hidden += 1  # mounted with hidepid=1
    return sorted(found, key=lambda p: -p["rss_kib"]), hidden


def fake(proc, pid, name, uid, rss, argv):
    folder = proc / str(pid)
    folder.mkdir(parents=True)
    lines = [f"Name:\t{name}", "State:\tS (sleeping)", "PPid:\t1",
             f"Uid:\t{uid}\t{uid}\t{uid}\t{uid}"]
    lines += [f"VmRSS:\t{rss:>8} kB"] if rss else []
    (folder / "status").write_text("\n".join(lines), encoding="utf-8")
    (folder / "cmdline").write_bytes(b"".join(a + b"\0" for a in argv))


fake(proc := Path("proc"), 1, "systemd", 0, 12_000, [b"/sbin/init"])
fake(proc, 8, "kthreadd", 0, 0, [])
fake(proc, 40, "python3", 4242, 90_000, [b"python3", b"app.py", b"web 1"])
(proc / "41").mkdir()  # listed, and gone when we read it
(proc / "net").mkdir()  # no process
found, hidden = processes(proc)
for p in found:
    print(f"{p['rss_kib']:>6} {p['pid']:>3} {p['user']:<5}"
          f" {p['name']:<9} {p['argv']}")
print(len(found), "processes,", hidden, "hidden from us")

# And a real one. Its arguments may be empty until it has answered.
with subprocess.Popen(["cat", "-"], stdin=subprocess.PIPE,
                      stdout=subprocess.PIPE) as child:
    child.stdin.write(b"are you there?\n")
    child.stdin.flush()
    child.stdout.readline()
    ours = {p["pid"]: p for p in processes()[0]}[child.pid]
    print(ours["argv"], "is our child:", ours["ppid"] == os.getpid())
