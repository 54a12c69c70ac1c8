# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A bounded queue holds a fast producer back"
# runs = "linux"
# exit = 0
# ///

import queue
import threading

STOP = object()
jobs = queue.Queue(maxsize=5)
done, peak, lock = [], 0, threading.Lock()


def worker():
    while (job := jobs.get()) is not STOP:
        with lock:
            done.append(job)
    jobs.put(STOP)  # hand the sentinel on to the next worker


workers = [threading.Thread(target=worker) for _ in range(3)]
for thread in workers:
    thread.start()
for number in range(100):
    jobs.put(number)  # blocks while the queue is full
    peak = max(peak, jobs.qsize())
jobs.put(STOP)
for thread in workers:
    thread.join()
print(f"{len(done)} processed, queue never over 5: {peak <= 5}")
print("each once:", sorted(done) == list(range(100)))
