# /// script
# requires-python = ">=3.11"
# dependencies = ["httpx"]
#
# [tool.guide]
# title = "httpx and asyncio: many calls, bounded, with one deadline"
# runs = "linux"
# exit = 1
# ///

import asyncio
import sys
from collections import Counter

import httpx


# region probe
async def probe(client, url, seconds):
    """Return a word for the report; never raise for a failed host."""
    try:
        # httpx bounds each phase; this bounds the whole call
        async with asyncio.timeout(seconds):
            response = await client.get(url)
    except TimeoutError:  # asyncio's; httpx.TimeoutException is no OSError
        return "deadline"
    except httpx.HTTPError as error:  # nothing usable came back
        return type(error).__name__
    return f"status {response.status_code}"


async def probe_all(urls, transport=None, at_once=50, seconds=2.0):
    slots = asyncio.Semaphore(at_once)
    async with httpx.AsyncClient(
        transport=transport, timeout=httpx.Timeout(1.0),
        limits=httpx.Limits(max_connections=at_once),
    ) as client:  # one client: the connections are shared

        async def one(url):
            async with slots:  # wait here, and not with the timer running
                return await probe(client, url, seconds)

        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(one(url)) for url in urls]
    return dict(zip(urls, (task.result() for task in tasks)))
# endregion


running = most = 0


async def network(request):
    """A double of the network; it counts how many calls are under way."""
    global running, most
    running += 1
    most = max(most, running)
    try:
        await asyncio.sleep(60 if request.url.host == "web-7" else 0.01)
    finally:
        running -= 1
    if request.url.host == "web-8":
        raise httpx.ConnectError("refused", request=request)
    return httpx.Response(503 if request.url.host == "web-9" else 200)


urls = [f"http://web-{n}/health" for n in range(1, 21)]
results = asyncio.run(
    probe_all(urls, httpx.MockTransport(network), at_once=5, seconds=4)
)
for word, count in Counter(results.values()).most_common():
    print(f"{count:>2} {word}")
print("at most", most, "at once")
sys.exit(0 if set(results.values()) == {"status 200"} else 1)
