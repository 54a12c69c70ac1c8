# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Many threads, one writer, no waiting for the disk"
# runs = "linux"
# exit = 0
# ///

import logging
import logging.handlers
import queue
import threading
from pathlib import Path

path = Path("app.log")
records = queue.Queue(maxsize=1000)
writer = logging.FileHandler(path)
writer.setFormatter(logging.Formatter("%(threadName)s %(message)s"))
listener = logging.handlers.QueueListener(
    records, writer, respect_handler_level=True
)
log = logging.getLogger("app")
log.setLevel(logging.INFO)
log.propagate = False
log.addHandler(logging.handlers.QueueHandler(records))


def work():
    for number in range(100):
        log.info("step %d", number)


listener.start()
threads = [threading.Thread(target=work, name=f"w{n}") for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
listener.stop()  # drains the queue: call it on the way out
lines = path.read_text().splitlines()
print(f"{len(lines)} of 400 lines, from {len({l.split()[0] for l in lines})}")
