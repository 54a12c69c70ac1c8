# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Check many hosts at once, with one deadline for the whole report"
# runs = "linux"
# exit = 1
# ///

import sys
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, wait


def check_all(hosts, check, seconds, workers=20):
    """Return {host: result} in order; a late host is "not checked"."""
    hosts = list(dict.fromkeys(hosts))
    pool = ThreadPoolExecutor(max_workers=workers)
    try:
        futures = {host: pool.submit(check, host) for host in hosts}
        done, _ = wait(futures.values(), timeout=seconds)
    finally:
        # No `with`: its end would wait for the calls that hang.
        pool.shutdown(wait=False, cancel_futures=True)
    results = {}
    for host, future in futures.items():
        if future not in done:
            results[host] = "not checked"
        elif future.exception():  # one bad host must not end the report
            results[host] = type(future.exception()).__name__
        else:
            results[host] = future.result()
    return results


end = threading.Event()


def check(host):
    """A double: some hosts refuse, one hangs, one has a bug."""
    if host == "web-3":
        raise KeyError(host)
    if host == "web-5":
        end.wait(10)  # a real check has a timeout of its own
    return "refused" if host in ("web-2", "web-4") else "open"


hosts = [f"web-{n}" for n in range(1, 9)]
results = check_all(hosts, check, seconds=3, workers=4)
for result, count in Counter(results.values()).most_common():
    named = [host for host in hosts if results[host] == result]
    print(f"{count} {result}: {', '.join(named)}")
end.set()
sys.exit(0 if set(results.values()) == {"open"} else 1)
