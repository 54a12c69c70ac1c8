# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Go on after a failure, and stop after too many"
# runs = "browser"
# exit = 1
# ///

import sys


def restart(host):
    if host in {"web-2", "db-1", "db-2"}:
        raise ConnectionError("refused")


def run(hosts, max_failures):
    ok, failed, skipped = [], {}, []
    for host in hosts:
        if len(failed) > max_failures:
            skipped.append(host)
            continue
        try:
            restart(host)
            ok.append(host)
        except OSError as error:  # what a host can do; a bug is not caught
            failed[host] = str(error)
    return ok, failed, skipped


for hosts in (["web-1", "web-2", "web-3"], ["db-1", "db-2", "db-3", "db-4"]):
    ok, failed, skipped = run(hosts, max_failures=1)
    print(f"{len(ok)} ok, {len(failed)} failed: {', '.join(failed)}", end="")
    print(f", not tried: {', '.join(skipped)}" if skipped else "")
sys.exit(1 if failed else 0)
