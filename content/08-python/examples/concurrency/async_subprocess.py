# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "asyncio runs commands: argument list, timeout, the whole group"
# runs = "linux"
# exit = 0
# ///

import asyncio
import os
import signal
import sys
from contextlib import suppress

GRACE = 0.5


def signal_group(process, number):
    with suppress(ProcessLookupError):  # nobody of the group is left
        os.killpg(process.pid, number)  # the leader's pid is the group's id


async def run(*command, timeout):
    """Return (status, output); raise TimeoutError when it takes too long."""
    process = await asyncio.create_subprocess_exec(
        *command,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        start_new_session=True,  # a process group of its own
    )
    try:
        async with asyncio.timeout(timeout):
            output, _ = await process.communicate()
    except (TimeoutError, asyncio.CancelledError):
        try:
            signal_group(process, signal.SIGTERM)
            with suppress(TimeoutError):
                async with asyncio.timeout(GRACE):
                    await process.wait()
        finally:  # a second cancellation may come during the grace period
            signal_group(process, signal.SIGKILL)  # also what ignored SIGTERM
        await process.wait()  # reap it, or it stays a zombie
        raise
    return process.returncode, output.decode("utf-8", "replace").strip()


async def check(name, *command, timeout):
    try:
        status, output = await run(*command, timeout=timeout)
        return f"{name}: status {status}, {output}"
    except TimeoutError:
        return f"{name}: timeout"
    except OSError as error:
        return f"{name}: {error.strerror}"


async def is_alive(pid):
    for _ in range(100):  # the kernel may need a moment to end it
        try:
            with open(f"/proc/{pid}/stat", encoding="ascii") as file:
                if file.read().split()[2] == "Z":
                    return False
        except OSError:
            return False
        await asyncio.sleep(0.1)
    return True


async def main():
    child = (sys.executable, "-c")
    # The leader waits for a child that ignores SIGTERM and reports its pid.
    stubborn = "trap '' TERM; exec sleep 60"
    leader = f'sh -c "{stubborn}" & echo $! > pid; wait'
    for line in await asyncio.gather(
        check("ok", *child, "print('hello')", timeout=30),
        check("fails", *child, "raise SystemExit('disk full')", timeout=30),
        check("missing", "no-such-command", timeout=30),
        check("hangs", "sh", "-c", leader, timeout=5),
    ):
        print(line)
    with open("pid", encoding="ascii") as file:
        pid = int(file.read())
    print("the child that ignored SIGTERM is alive:", await is_alive(pid))


asyncio.run(main())
