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
    """Return a dictionary of one process, or None when it has ended."""
    try:
        # The name is bytes that the process chose: anything may be in it.
        status = (folder / "status").read_text("utf-8", errors="replace")
        argv = (folder / "cmdline").read_bytes().split(b"\0")[:-1]
    except (FileNotFoundError, ProcessLookupError):
        return None  # it ended between the listing and the reading
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
    found = (read_process(f) for f in proc.iterdir() if f.name.isdigit())
    return sorted(filter(None, found), key=lambda p: -p["rss_kib"])


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
for p in processes(proc):
    print(f"{p['rss_kib']:>6} {p['pid']:>3} {p['user']:<5}"
          f" {p['name']:<9} {p['argv']}")

with subprocess.Popen(["sleep", "60"]) as child:  # and the real one
    ours = {p["pid"]: p for p in processes()}[child.pid]
    print(ours["argv"], "is our child:", ours["ppid"] == os.getpid())
    child.kill()
