# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "queue.Queue with maxsize slows down a fast producer"
# runs = "linux"
# exit = 0
# ///

import queue
import threading

STOP = object()
jobs = queue.Queue(maxsize=5)
done, failed, peak, lock = [], [], 0, threading.Lock()


def process(number):
    if number == 13:
        raise ValueError("bad record")
    return number


def worker():
    while (job := jobs.get()) is not STOP:
        try:
            result = process(job)
        except Exception as error:  # one bad job must not end the worker
            with lock:
                failed.append((job, str(error)))
        else:
            with lock:
                done.append(result)
    jobs.put(STOP)  # hand the sentinel on to the next worker


workers = [threading.Thread(target=worker) for _ in range(3)]
for thread in workers:
    thread.start()
for number in range(100):
    # Blocks while the queue is full. queue.Full after 30 s: nobody consumes.
    jobs.put(number, timeout=30)
    peak = max(peak, jobs.qsize())
jobs.put(STOP)
for thread in workers:
    thread.join(30)
print(f"{len(done)} processed, failed: {failed}")
print("queue never over 5:", peak <= 5)
print("each once:", sorted(done) == [n for n in range(100) if n != 13])
