# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A time limit for a function: alarm, thread, process"
# runs = "linux"
# exit = 0
# ///

import multiprocessing
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor

STOP = threading.Event()


def hang():  # stands for a call without a timeout
    STOP.wait(60)


def with_alarm(function, seconds):
    """Only in the main thread, and only on Unix."""
    def expired(number, frame):
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, expired)
    try:
        signal.setitimer(signal.ITIMER_REAL, seconds)
        return function()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def with_process(function, seconds):
    """The result is lost here; send it through a queue or a pool."""
    context = multiprocessing.get_context("spawn")
    worker = context.Process(target=function)
    worker.start()
    worker.join(seconds)
    if worker.is_alive():
        worker.kill()
        worker.join()
        raise TimeoutError
    if worker.exitcode != 0:
        raise RuntimeError(f"exit code {worker.exitcode}")


def outcome(call):
    try:
        return repr(call())
    except (TimeoutError, RuntimeError, ValueError) as error:
        return f"{type(error).__name__} {error}".strip()


def main():
    print("alarm:  ", outcome(lambda: with_alarm(hang, 0.1)))
    print("in time:", outcome(lambda: with_alarm(lambda: 42, 5)))

    pool = ThreadPoolExecutor(max_workers=1)
    future = pool.submit(hang)
    print("thread: ", outcome(lambda: future.result(timeout=1)),
          "| still running:", future.running())
    other = pool.submit(outcome, lambda: with_alarm(hang, 0.1))
    STOP.set()  # the only way to end a thread: it looks at something
    print("alarm in a thread:", other.result(timeout=10))
    pool.shutdown()

    begin = time.monotonic()
    print("process:", outcome(lambda: with_process(hang, 0.5)),
          "| in time:", time.monotonic() - begin < 30)
    print("failed: ", outcome(lambda: with_process(fail, 30)))


def fail():
    raise SystemExit(3)  # any failure ends the process with a status


if __name__ == "__main__":
    main()
