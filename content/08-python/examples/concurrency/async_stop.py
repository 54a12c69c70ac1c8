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

WORKERS, DRAIN = 2, 5.0  # seconds; less than the supervisor's grace period


async def work(name, seconds):
    await asyncio.sleep(seconds)  # a cancellation ends it here
    if name == "bad":
        raise ValueError("no such host")


async def worker(jobs, open_jobs):
    while True:
        name, seconds = await jobs.get()
        open_jobs.add(name)
        try:
            await work(name, seconds)
        except Exception as error:  # one bad job must not end the worker
            print(f"{name} failed: {error}")
        open_jobs.discard(name)
        jobs.task_done()


async def accept(jobs, stop):
    """Take work until a signal comes; then take no more."""
    incoming = [
        ("bad", 1), ("stuck", 60), ("a", 0), ("slow", 60), ("b", 0),
    ]
    for job in incoming:
        await jobs.put(job)
    await asyncio.sleep(0)  # the workers take the first two jobs
    os.kill(os.getpid(), signal.SIGTERM)  # stands for the platform
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

    await accept(jobs, stop)
    try:
        async with asyncio.timeout(DRAIN):
            await jobs.join()  # until task_done() was called for each job
        print("all work is done")
    except TimeoutError:
        waiting = [jobs.get_nowait()[0] for _ in range(jobs.qsize())]
        print("deadline: not finished", sorted(open_jobs), "not begun", waiting)
    for task in workers:
        task.cancel()
    ended = await asyncio.gather(*workers, return_exceptions=True)
    print("workers ended by cancellation:",
          all(isinstance(e, asyncio.CancelledError) for e in ended))


asyncio.run(main())
