# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "gather: the first error, or all results"
# runs = "browser"
# exit = 0
# ///

import asyncio

finished = []


async def job(name, delay, error=None):
    if delay:
        await asyncio.sleep(delay)
    if error:
        raise error
    finished.append(name)
    return name


async def main():
    def jobs():
        return (job("a", 0.01), job("b", 0, ValueError("x")), job("c", 0.02))

    try:
        await asyncio.gather(*jobs())
    except ValueError as error:
        print("raised:", error, "- finished then:", finished)
    await asyncio.sleep(0.05)
    print("later, the others ran on:", sorted(finished))

    print(await asyncio.gather(*jobs(), return_exceptions=True))


asyncio.run(main())
