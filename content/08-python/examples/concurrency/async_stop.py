# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "An asyncio service that stops on SIGTERM, within a deadline"
# runs = "linux"
# exit = 0
# ///

import asyncio
import os
import signal

WORKERS, DRAIN = 2, 2.0  # seconds; less than the supervisor's grace period


async def worker(jobs, open_jobs):
    while True:
        name, seconds = await jobs.get()
        open_jobs.add(name)
        await asyncio.sleep(seconds)  # the work; a cancellation ends it here
        open_jobs.discard(name)
        jobs.task_done()


async def accept(jobs, stop):
    """Take work until a signal comes; then take no more."""
    incoming = [("a", 0.4), ("stuck", 60), ("b", 0.05), ("c", 0.05)]
    for job in incoming:
        await jobs.put(job)
    await stop.wait()
    print("SIGTERM: no new work, queue holds", jobs.qsize())


async def main():
    stop, jobs, open_jobs = asyncio.Event(), asyncio.Queue(maxsize=10), set()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    workers = [
        asyncio.create_task(worker(jobs, open_jobs)) for _ in range(WORKERS)
    ]
    loop.call_later(0.02, os.kill, os.getpid(), signal.SIGTERM)  # the platform

    await accept(jobs, stop)
    try:
        async with asyncio.timeout(DRAIN):
            await jobs.join()  # until task_done() was called for each job
        print("all work is done")
    except TimeoutError:
        print("deadline: not finished, to be repeated:", sorted(open_jobs))
    for task in workers:
        task.cancel()
    ended = await asyncio.gather(*workers, return_exceptions=True)
    print("workers ended by cancellation:",
          all(isinstance(e, asyncio.CancelledError) for e in ended))


asyncio.run(main())
