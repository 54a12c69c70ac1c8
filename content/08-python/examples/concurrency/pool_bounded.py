# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Twenty workers, every failure kept, one status"
# runs = "linux"
# exit = 1
# ///

import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

WORKERS = 20
running, peak, lock = 0, 0, threading.Lock()


def check(host):
    global running, peak
    with lock:
        running += 1
        peak = max(peak, running)
    time.sleep(0.01)  # stands for the network
    with lock:
        running -= 1
    if host in {"web-7", "db-3"}:
        raise ConnectionRefusedError("refused")
    return 200


hosts = [f"web-{n}" for n in range(90)] + [f"db-{n}" for n in range(10)]
ok, failed = 0, {}
with ThreadPoolExecutor(WORKERS) as pool:
    futures = {pool.submit(check, host): host for host in hosts}
    for future in as_completed(futures, timeout=30):
        try:
            future.result()
            ok += 1
        except OSError as error:
            failed[futures[future]] = str(error)

for host in sorted(failed):
    print(f"{host}: {failed[host]}")
print(f"{ok} of {len(hosts)} ok, at most {WORKERS} at once: {peak <= WORKERS}")
sys.exit(1 if failed else 0)
