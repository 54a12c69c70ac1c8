# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Ping the hosts of a file, twenty at once, and say which are up"
# runs = "linux"
# exit = 1
# ///

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HOST = re.compile(r"[0-9A-Za-z][0-9A-Za-z.:-]*")


def read_hosts(lines):
    """Return the hosts, without blank lines, comments and duplicates."""
    names = (line.partition("#")[0].strip() for line in lines)
    return list(dict.fromkeys(name for name in names if name))


def ping(host, run=subprocess.run):
    """Say "up", "down", or why the question has no answer; never raise."""
    if not HOST.fullmatch(host):
        return "refused: not a host name"
    command = ["ping", "-n", "-c", "1", "-W", "2", "--", host]
    try:
        done = run(
            command, stdin=subprocess.DEVNULL, capture_output=True,
            encoding="utf-8", errors="replace",
            timeout=5,  # -W does not limit the lookup of the name
        )
    except OSError as error:  # no ping here, or no right to run it
        return f"unknown: {error.strerror}"
    except subprocess.TimeoutExpired:
        return "unknown: no answer within 5 s"
    if done.returncode in (0, 1):
        return "up" if done.returncode == 0 else "down"
    reason = done.stderr.strip() or f"status {done.returncode}"
    return f"unknown: {reason.splitlines()[-1]}"


def main(path, run=subprocess.run):
    try:
        with open(path, encoding="utf-8") as lines:
            hosts = read_hosts(lines)
    except (OSError, UnicodeDecodeError) as error:
        print(f"{path}: {error}", file=sys.stderr)
        return 2
    if not hosts:
        print("no hosts given", file=sys.stderr)
        return 2
    with ThreadPoolExecutor(max_workers=20) as pool:
        results = list(pool.map(lambda host: ping(host, run), hosts))
    for host, result in zip(hosts, results, strict=True):
        print(f"{host:<12} {result}")
    return 0 if set(results) == {"up"} else 1


def fake(command, **options):
    """A double for ping, so that the output is the same everywhere."""
    host = command[-1]
    if host == "db-9":
        raise subprocess.TimeoutExpired(command, options["timeout"])
    if host == "db-8":
        raise FileNotFoundError(2, "No such file or directory", "ping")
    status, text = {
        "web-1": (0, ""), "web-2": (1, ""),
        "web-x": (2, "ping: web-x: Name or service not known\n"),
    }[host]
    return subprocess.CompletedProcess(command, status, "", text)


Path("hosts.txt").write_text("""\
# production
web-1
web-2   # being replaced
web-x

db-9
db-8
web-1
-f
web-1;reboot
""", encoding="utf-8")
print("status", main("no.txt", run=fake))
sys.exit(main("hosts.txt", run=fake))
