# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Race condition: lost updates, and the same with a lock"
# runs = "linux"
# exit = 0
# ///

import threading
import time

THREADS, EACH = 8, 1000


class Counter:
    def __init__(self):
        self.value, self.lock = 0, threading.Lock()

    def add_racy(self):
        value = self.value  # read
        if value % 100 == 0:
            time.sleep(0)  # another thread may run here, as it may anywhere
        self.value = value + 1  # write: what happened in between is lost

    def add_safe(self):
        with self.lock:
            self.value += 1


def total(method):
    counter = Counter()
    add = getattr(counter, method)
    start = threading.Barrier(THREADS)

    def work():
        start.wait()
        for _ in range(EACH):
            add()

    threads = [threading.Thread(target=work) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counter.value


print("lost updates:", total("add_racy") < THREADS * EACH)
print("with a lock:", total("add_safe"))
