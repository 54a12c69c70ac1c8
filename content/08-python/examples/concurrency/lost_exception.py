# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "concurrent.futures: an exception stays unseen until result() is called"
# runs = "linux"
# exit = 0
# ///

from concurrent.futures import ThreadPoolExecutor


def divide():
    return 1 / 0


with ThreadPoolExecutor() as pool:
    future = pool.submit(divide)
print("silent: the pool is closed and nothing was printed")

try:
    future.result()
except ZeroDivisionError as error:
    print(f"{type(error).__name__}: {error}")
