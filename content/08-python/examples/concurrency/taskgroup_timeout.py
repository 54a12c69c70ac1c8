# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "asyncio.timeout and TaskGroup, and a cancellation that is swallowed"
# runs = "linux"
# exit = 0
# ///

import asyncio


async def fetch(name, seconds):
    try:
        await asyncio.sleep(seconds)
        return name
    except asyncio.CancelledError:
        print(f"{name}: cancelled, cleaning up")
        raise  # without it the caller's timeout would be lost, see below


async def swallows(seconds):
    try:
        await asyncio.sleep(seconds)
        return "answer"
    except:  # noqa: E722 - the fault that is shown: it catches a cancellation
        return None


async def fails():
    await asyncio.sleep(0.01)
    raise ConnectionError("refused")


async def main():
    try:
        async with asyncio.timeout(0.05):
            await fetch("slow", 30)
    except TimeoutError:
        print("slow: TimeoutError, as it should be")

    try:
        async with asyncio.timeout(0.05):
            answer = await swallows(30)
        print("swallowed: no TimeoutError, the caller goes on with", answer)
    except TimeoutError:
        print("never reached")

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch("sibling", 30))
            group.create_task(fails())
    except* OSError as failures:
        print(f"group: {failures.exceptions}")


asyncio.run(main())
