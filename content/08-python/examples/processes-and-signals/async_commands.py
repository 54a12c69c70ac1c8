# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Several commands at once with asyncio, each with a timeout"
# runs = "linux"
# exit = 1
# ///

import asyncio
import os
import signal
import sys
from contextlib import suppress


async def run(argv, seconds):
    """Return (status, output); a timeout or a cancel ends the group."""
    child = await asyncio.create_subprocess_exec(
        *argv,  # a list, without a shell
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        async with asyncio.timeout(seconds):
            output, _ = await child.communicate()  # bytes, never text
        return child.returncode, output.decode("utf-8", "replace").strip()
    except TimeoutError:
        return "timeout", ""
    finally:  # asyncio kills nobody by itself
        with suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        await child.wait()


async def run_all(commands, seconds, limit=2):
    """Return one result for each command, in order, at most limit at once."""
    slots = asyncio.Semaphore(limit)

    async def one(argv):
        async with slots:
            try:
                return await run(argv, seconds)
            except OSError as error:
                return f"did not start: {error.strerror}", ""

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(one(argv)) for argv in commands]
    return [task.result() for task in tasks]


commands = [
    ["echo", "web-1 up"],
    ["sh", "-c", "echo no route >&2; exit 255"],
    ["sh", "-c", "sleep 60 & wait"],
    ["no-such-tool"],
]
results = asyncio.run(run_all(commands, seconds=5))
for argv, (status, output) in zip(commands, results):
    print(f"{argv[0]:<13} {status} {output}".rstrip())
sys.exit(0 if all(status == 0 for status, _ in results) else 1)
