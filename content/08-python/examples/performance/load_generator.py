# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A load generator with stages, an honest clock and a stop condition"
# runs = "linux"
# exit = 0
# ///

import asyncio
import math
import random
from collections import Counter, deque
from urllib.parse import urlsplit

ALLOWED = {"load.test.example"}  # hosts whose owners have agreed


# region generator
def check_target(url):
    """Refuse a host that nobody has released for a load test."""
    host = urlsplit(url).hostname
    if host not in ALLOWED:
        raise SystemExit(f"{host} is not released for load tests")


async def run(send, stages, in_flight, timeout, stop_at):
    """Send by a schedule; yield (rate, outcomes, latencies, stopped).

    send(number) is a coroutine that returns a status. A stage is a rate for
    each second and a length in seconds.
    """
    loop, running, number = asyncio.get_running_loop(), set(), 0
    recent = deque(maxlen=100)  # of the last answers, True for a failure

    async def one(number, due, outcomes, latencies):
        try:
            async with asyncio.timeout(timeout):
                status = await send(number)
            outcome = "ok" if status < 400 else f"status {status}"
        except TimeoutError:
            outcome = "timeout"
        except Exception as error:  # those of httpx are no OSError, and an
            # error that leaves this task would be lost or end the whole run
            outcome = type(error).__name__
        outcomes[outcome] += 1
        recent.append(outcome != "ok")
        if outcome == "ok":  # from the schedule, not from the send
            latencies.append(loop.time() - due)

    for rate, seconds in stages:
        outcomes, latencies, begin = Counter(), [], loop.time()
        stopped = False
        for step in range(int(rate * seconds)):
            due = begin + step / rate
            await asyncio.sleep(max(0.0, due - loop.time()))
            stopped = (len(recent) == recent.maxlen
                       and sum(recent) / len(recent) > stop_at)
            if stopped:
                break
            if len(running) >= in_flight:  # the limit of this client
                outcomes["not sent"] += 1
                continue
            task = asyncio.create_task(one(number, due, outcomes, latencies))
            running.add(task)
            task.add_done_callback(running.discard)
            number += 1
        await asyncio.gather(*running)
        yield rate, outcomes, sorted(latencies), stopped
        if stopped:
            return
# endregion


class JumpingLoop(asyncio.SelectorEventLoop):
    """A loop for this page: its clock jumps to the next timer."""

    now = 0.0

    def time(self):
        return self.now

    def _run_once(self):
        if not self._ready and self._scheduled:
            self.now = max(self.now, self._scheduled[0].when())
        super()._run_once()


class ConnectError(Exception):
    """Like httpx.ConnectError: it is no OSError."""


workers, rng = None, random.Random(11)


async def send(number):
    """A service with four workers, which fails now and then."""
    async with workers:
        await asyncio.sleep(rng.uniform(0.010, 0.030))
    if number == 1500:
        raise ConnectError
    return 503 if number % 100 == 99 else 200


def quantile(values, share):
    if not values:  # no request succeeded
        return math.nan
    return values[math.ceil(share * len(values)) - 1] * 1000


async def main():
    global workers
    workers = asyncio.Semaphore(4)
    stages = [(20, 5), (100, 20), (180, 20), (300, 20), (400, 20)]
    print("rate   ok   p50   p99   max  other outcomes")
    async for rate, outcomes, times, stopped in run(
            send, stages, in_flight=250, timeout=1.0, stop_at=0.2):
        if rate == 20:
            print(f"{rate:4}  (warm-up, not counted)")
            continue
        good = outcomes.pop("ok", 0)
        print(f"{rate:4} {good:4} {quantile(times, 0.5):5.0f} "
              f"{quantile(times, 0.99):5.0f} {quantile(times, 1):5.0f}",
              "", ", ".join(f"{n} {what}" for what, n in outcomes.items()))
        if stopped:
            print("stopped: more than 20 of the last 100 failed")


try:
    check_target("https://shop.example/cart")
except SystemExit as refusal:
    print(refusal)
check_target("https://load.test.example/cart")
with asyncio.Runner(loop_factory=JumpingLoop) as runner:
    runner.run(main())
