# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A thread pool for many hosts: 20 workers, one deadline, a full report"
# runs = "linux"
# exit = 1
# ///

import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor, wait

WORKERS, DEADLINE = 20, 6.0
running, peak, lock = 0, 0, threading.Lock()
stuck = threading.Event()  # ends the check that hangs, see the last lines


def check(host):
    """Stands for a network call with a timeout of its own."""
    global running, peak
    with lock:
        running += 1
        peak = max(peak, running)
    try:
        if host == "db-9":
            stuck.wait(60)  # longer than the deadline of the whole run
        time.sleep(0.01)
        if host in {"web-7", "db-3"}:
            raise ConnectionRefusedError("refused")
    finally:
        with lock:
            running -= 1


# region run
def check_all(hosts, deadline):
    """Return each host with its result; never raise, never wait longer."""
    pool = ThreadPoolExecutor(WORKERS)  # no `with`: it waits for all at its end
    futures = {pool.submit(check, host): host for host in hosts}
    try:
        wait(futures, timeout=deadline)
    except KeyboardInterrupt:
        pass  # Ctrl-C ends the waiting; the report says what is known
    finally:  # what has not begun is dropped
        pool.shutdown(wait=False, cancel_futures=True)
    report = {}
    for future, host in futures.items():
        if future.cancelled() or not future.done():
            report[host] = "not checked"
        elif error := future.exception():
            report[host] = f"{type(error).__name__}: {error}"
        else:
            report[host] = "ok"
    return report
# endregion


hosts = [f"web-{n}" for n in range(90)] + [f"db-{n}" for n in range(10)]
report = check_all(hosts, DEADLINE)
bad = {host: text for host, text in report.items() if text != "ok"}
for host in sorted(bad):
    print(f"{host}: {bad[host]}")
ok = len(report) - len(bad)
print(f"{ok} of {len(hosts)} ok, at most {WORKERS} at once: {peak <= WORKERS}")
stuck.set()  # a thread cannot be killed; at exit Python waits for it
sys.exit(1 if bad else 0)
