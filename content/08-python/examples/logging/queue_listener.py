# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "QueueHandler and QueueListener: log without waiting for the disk"
# runs = "linux"
# exit = 0
# ///

import logging
import logging.handlers
import queue
import threading
from pathlib import Path


class CountingQueueHandler(logging.handlers.QueueHandler):
    """Drops what does not fit, and counts it instead of printing."""

    def __init__(self, records):
        super().__init__(records)
        self.dropped, self.counting = 0, threading.Lock()

    def enqueue(self, record):
        try:
            self.queue.put_nowait(record)
        except queue.Full:
            with self.counting:
                self.dropped += 1  # report it as a metric


def logger_with_queue(name, size):
    records = queue.Queue(maxsize=size)
    handler = CountingQueueHandler(records)
    log = logging.getLogger(name)
    log.setLevel(logging.INFO)
    log.propagate = False
    log.addHandler(handler)
    writer = logging.FileHandler(f"{name}.log", encoding="utf-8")
    writer.setFormatter(logging.Formatter("%(threadName)s %(message)s"))
    listener = logging.handlers.QueueListener(
        records, writer, respect_handler_level=True
    )
    return log, handler, listener


def written(name):
    lines = Path(f"{name}.log").read_text(encoding="utf-8").splitlines()
    return len(lines), len({line.split()[0] for line in lines})


def work():
    for number in range(100):
        app.info("step %d", number)


app, handler, listener = logger_with_queue("app", 1000)
listener.start()
try:
    threads = [threading.Thread(target=work, name=f"w{n}") for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
finally:
    listener.stop()  # writes what is still queued: call it on the way out
lines, names = written("app")
print(f"{lines} of 400 lines, from {names}, dropped: {handler.dropped}")

small, handler, listener = logger_with_queue("small", 3)
for number in range(5):  # the writer hangs: nobody empties the queue
    small.info("step %d", number)
listener.start()
listener.stop()
print(f"{written('small')[0]} of 5 lines, dropped: {handler.dropped}")
