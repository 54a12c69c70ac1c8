# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "InterpreterPoolExecutor or ProcessPoolExecutor with the same code"
# runs = "linux"
# exit = 0
# ///

import math
import sys
import zlib

try:  # Python 3.14: several interpreters in one process
    from concurrent.futures import InterpreterPoolExecutor as Pool
except ImportError:  # before: one interpreter in each process
    from concurrent.futures import ProcessPoolExecutor as Pool


def main():
    blocks = [b"a" * 1_000, b"b" * 1_000, b"c" * 1_000]
    with Pool(max_workers=1) as pool:
        # Arguments and results are copied, as a rule with pickle.
        sums = list(pool.map(zlib.crc32, blocks, timeout=20))
        print("checksums right:", sums == [zlib.crc32(b) for b in blocks])

        # A worker has modules and settings of its own.
        here = sys.getrecursionlimit()
        pool.submit(sys.setrecursionlimit, 4_321).result(timeout=20)
        there = pool.submit(sys.getrecursionlimit).result(timeout=20)
        print("limit in the worker:", there)
        print("limit here unchanged:", sys.getrecursionlimit() == here)

        # An exception travels back to whoever asks for the result.
        try:
            pool.submit(math.factorial, -1).result(timeout=20)
        except ValueError as error:
            print("ValueError:", error)

        # What cannot be pickled cannot be sent.
        try:
            pool.submit(len, (n for n in range(3))).result(timeout=20)
        except Exception as error:  # TypeError here, another type there
            print("generator refused:", "generator" in str(error))


if __name__ == "__main__":
    main()
