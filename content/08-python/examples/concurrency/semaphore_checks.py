# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "asyncio: a semaphore, a timeout for each, a deadline for all"
# runs = "linux"
# exit = 1
# ///

import asyncio
import sys

running = peak = 0


async def check(host):
    """Stands for an async network call."""
    global running, peak
    running += 1
    peak = max(peak, running)
    try:
        await asyncio.sleep(30 if host in {"web-3", "web-8"} else 0.001)
        if host == "web-5":
            raise ConnectionRefusedError("refused")
        return "ok"
    finally:
        running -= 1


async def check_all(hosts, limit, each, deadline):
    """Return each host with a text; a bug in check() is raised."""
    gate = asyncio.Semaphore(limit)
    report = dict.fromkeys(hosts, "not checked")

    async def one(host):
        async with gate:  # time at the gate does not count as the host's
            try:
                async with asyncio.timeout(each):
                    report[host] = await check(host)
            except TimeoutError:
                report[host] = "timeout"
            except OSError as error:
                report[host] = f"failed: {error}"

    try:
        async with asyncio.timeout(deadline), asyncio.TaskGroup() as group:
            for host in hosts:
                group.create_task(one(host))
    except TimeoutError:
        pass  # what is left is in the report as "not checked"
    return report


def show(report):
    for host, text in report.items():
        if text != "ok":
            print(f"  {host}: {text}")
    print(f"  {list(report.values()).count('ok')} of {len(report)} ok")


hosts = [f"web-{n}" for n in range(10)]
print("each 5 s, deadline 20 s")
report = asyncio.run(check_all(hosts, limit=4, each=5, deadline=20))
show(report)
print("  at most 4 at once:", peak <= 4)
print("each 10 s, deadline 5 s, one at a time")
show(asyncio.run(check_all(hosts, limit=1, each=10, deadline=5)))
sys.exit(1 if set(report.values()) != {"ok"} else 0)
