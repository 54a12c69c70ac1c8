# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "multiprocessing: the main guard, what must pickle, a worker that dies"
# runs = "linux"
# exit = 0
# ///

import multiprocessing
import os
import pickle
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def square(number):
    return number * number


def killed(number):
    os.kill(os.getpid(), signal.SIGKILL)  # as the kernel does, out of memory


def pool():
    spawn = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(max_workers=2, mp_context=spawn)


if __name__ == "__main__":  # spawn imports this module again in each child
    with pool() as workers:
        print(list(workers.map(square, range(4), timeout=60)))
        try:
            workers.submit(lambda: 1).result(timeout=60)
        except (pickle.PicklingError, AttributeError) as error:
            print("cannot send a lambda:", "pickle" in str(error))

    with pool() as workers:
        try:
            workers.submit(killed, 1).result(timeout=60)
        except BrokenProcessPool:
            print("a worker was killed: the whole pool is broken")
        try:
            workers.submit(square, 2)
        except BrokenProcessPool:
            print("it takes no new work either; start a new pool")
