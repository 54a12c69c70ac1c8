# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A request id in each record, and where it gets lost"
# runs = "linux"
# exit = 0
# ///

import asyncio
import contextvars
import logging
import sys

request_id = contextvars.ContextVar("request_id", default="-")


class AddRequestId(logging.Filter):
    def filter(self, record):
        record.request_id = request_id.get()
        return True


handler = logging.StreamHandler(sys.stdout)
handler.addFilter(AddRequestId())  # on the handler: also for libraries
handler.setFormatter(logging.Formatter("%(request_id)s %(message)s"))
logging.getLogger().addHandler(handler)
log = logging.getLogger("some.library")


async def handle(name):
    request_id.set(name)  # seen by this task and what it awaits, no other
    await asyncio.sleep(0)  # the other request sets its own now
    log.warning("in its task")


async def main():
    await asyncio.gather(handle("req-1"), handle("req-2"))
    request_id.set("req-3")
    await asyncio.to_thread(log.warning, "in to_thread: copied")
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, log.warning, "in an executor: lost")


asyncio.run(main())
