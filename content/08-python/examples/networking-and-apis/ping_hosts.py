# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Ping the hosts of a file, twenty at once, and say which are up"
# runs = "linux"
# exit = 1
# ///

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor


def read_hosts(lines):
    """Return the hosts, without blank lines, comments and duplicates."""
    names = (line.partition("#")[0].strip() for line in lines)
    return list(dict.fromkeys(name for name in names if name))


def ping(host, run=subprocess.run):
    """Say "up", "down", or why the question has no answer."""
    if host.startswith("-"):
        return "refused: not a host name"
    command = ["ping", "-n", "-c", "1", "-W", "2", "--", host]
    try:
        done = run(
            command, stdin=subprocess.DEVNULL, capture_output=True,
            text=True, timeout=5,  # -W does not limit the look-up of the name
        )
    except FileNotFoundError:
        return "unknown: no ping on this host"
    except subprocess.TimeoutExpired:
        return "unknown: no answer within 5 s"
    if done.returncode in (0, 1):
        return "up" if done.returncode == 0 else "down"
    return f"unknown: {done.stderr.strip()}"


def main(lines, run=subprocess.run):
    hosts = read_hosts(lines)
    if not hosts:
        print("no hosts given", file=sys.stderr)
        return 2
    with ThreadPoolExecutor(max_workers=20) as pool:
        results = list(pool.map(lambda host: ping(host, run), hosts))
    for host, result in zip(hosts, results, strict=True):
        print(f"{host:<10} {result}")
    return 0 if set(results) == {"up"} else 1


def fake(command, **options):
    """A double for ping, so that the output is the same everywhere."""
    host = command[-1]
    if host == "db-9":
        raise subprocess.TimeoutExpired(command, options["timeout"])
    status, text = {
        "web-1": (0, ""), "web-2": (1, ""),
        "web-x": (2, "ping: web-x: Name or service not known\n"),
    }[host]
    return subprocess.CompletedProcess(command, status, "", text)


FILE = """\
# production
web-1
web-2   # being replaced
web-x

db-9
web-1
-f
"""
sys.exit(main(FILE.splitlines(), run=fake))
