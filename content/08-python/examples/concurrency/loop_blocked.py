# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "asyncio: one blocking call stops every task"
# runs = "linux"
# exit = 0
# ///

import asyncio
import time

events = []


async def heartbeat():
    for beat in range(3):
        events.append(f"beat {beat}")
        await asyncio.sleep(0.001)


async def handler(how):
    events.append(f"{how} starts")
    if how == "blocking":
        time.sleep(0.5)  # the loop cannot run anything else
    elif how == "thread":
        await asyncio.to_thread(time.sleep, 0.5)
    events.append(f"{how} ends")


async def main(how):
    events.clear()
    await asyncio.gather(handler(how), heartbeat())
    print(", ".join(events))


asyncio.run(main("blocking"))
asyncio.run(main("thread"))
