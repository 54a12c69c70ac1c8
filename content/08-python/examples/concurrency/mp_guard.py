# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Processes need a main guard, and what they get must pickle"
# runs = "linux"
# exit = 0
# ///

import multiprocessing
import pickle


def square(number):
    return number * number


if __name__ == "__main__":  # spawn imports this module again in each child
    context = multiprocessing.get_context("spawn")
    with context.Pool(2) as pool:
        print(pool.map(square, range(4)))
        try:
            pool.map(lambda number: number, range(4))
        except (pickle.PicklingError, AttributeError) as error:
            print("cannot send a lambda:", "pickle" in str(error))
