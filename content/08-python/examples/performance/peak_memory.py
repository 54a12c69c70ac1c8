# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "tracemalloc: peak memory of a list and of a stream"
# runs = "browser"
# exit = 0
# ///

import tracemalloc


def lines(count):
    for number in range(count):
        yield f"10.0.0.{number % 250} GET /{number} 200\n"


def peak(function):
    tracemalloc.start()
    result = function()
    _, top = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return result, top


def with_list():
    everything = list(lines(50_000))
    return sum(len(line) for line in everything)


def with_stream():
    return sum(len(line) for line in lines(50_000))


(total_list, list_peak), (total_stream, stream_peak) = (
    peak(with_list), peak(with_stream),
)
print("same result:", total_list == total_stream)
print("stream uses less than 5% of list peak:", stream_peak < list_peak * 0.05)

tracemalloc.start()
before = tracemalloc.take_snapshot()
leak = [bytes(1000) for _ in range(100)]
after = tracemalloc.take_snapshot()
top = after.compare_to(before, "lineno")[0]
print("grew most at line", top.traceback[0].lineno, "by over 100 kB:",
      top.size_diff > 100_000)
