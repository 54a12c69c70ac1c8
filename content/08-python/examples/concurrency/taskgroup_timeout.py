# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A timeout, and a group that fails as one"
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
        raise  # swallowing it would keep the group waiting


async def main():
    try:
        async with asyncio.timeout(0.05):
            await fetch("slow", 30)
    except TimeoutError:
        print("slow: timeout")

    async def fails():
        await asyncio.sleep(0.01)
        raise ConnectionError("refused")

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch("sibling", 30))
            group.create_task(fails())
    except* OSError as failures:
        print(f"group: {failures.exceptions}")


asyncio.run(main())
