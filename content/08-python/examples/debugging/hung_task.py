# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "An asyncio service hangs: ask its tasks from inside"
# runs = "linux"
# exit = 0
# ///

import asyncio
import sys
import threading


def thread_stacks():
    """The innermost function of each thread, as an endpoint could show it."""
    names = {thread.ident: thread.name for thread in threading.enumerate()}
    for ident, frame in sys._current_frames().items():
        yield f"thread {names.get(ident, '?')}: {frame.f_code.co_name}"


def task_stacks():
    """Each task with the innermost line of this file at which it waits."""
    here = task_stacks.__code__.co_filename
    for task in sorted(asyncio.all_tasks(), key=lambda t: t.get_name()):
        if task is asyncio.current_task():
            continue
        coroutine, place = task.get_coro(), "no frame of ours"
        while frame := getattr(coroutine, "cr_frame", None):
            if frame.f_code.co_filename == here:  # not asyncio's own code
                place = f"{frame.f_code.co_name}, line {frame.f_lineno}"
            coroutine = coroutine.cr_await  # what it waits for
        yield f"task {task.get_name()}: {place}"


async def refresh(lock):
    await lock.acquire()  # and forgets to release it


async def load(lock):
    async with lock:
        return "report"


async def report(lock):
    return await load(lock)


async def heartbeat():
    while True:
        await asyncio.sleep(3600)


async def main():
    lock = asyncio.Lock()
    await asyncio.create_task(refresh(lock), name="refresh")
    tasks = [asyncio.create_task(report(lock), name="report-1"),
             asyncio.create_task(heartbeat(), name="heartbeat")]
    await asyncio.sleep(0)  # let them run to the place where they wait
    print(*thread_stacks(), *task_stacks(), sep="\n")
    try:
        async with asyncio.timeout(0.1):
            await tasks[0]
    except TimeoutError:
        print("report-1: gave up after the timeout")
    tasks[1].cancel()


asyncio.run(main())
