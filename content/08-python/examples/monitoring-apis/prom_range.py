# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A Prometheus range query: choose the step, and find the gaps"
# runs = "browser"
# exit = 0
# ///

import math

MAX_POINTS = 11_000  # Prometheus refuses more points per series with 400


def choose_step(start, end, wanted=250, scrape_interval=15):
    """Return a step in seconds: never finer than the data, never too many."""
    step = max(scrape_interval, math.ceil((end - start) / wanted))
    return math.ceil(step / scrape_interval) * scrape_interval


def windows(start, end, step):
    """Cut a long range so that each query stays below the limit."""
    length = step * (MAX_POINTS - 1)
    while start <= end:
        stop = min(start + length, end)
        yield start, stop
        start = stop + step  # both ends are inclusive


def holes(values, start, end, step):
    """Return the times at which the series has no point."""
    seen = {round(moment) for moment, _ in values}
    return [t for t in range(start, end + 1, step) if t not in seen]


def report(series, start, end, step):
    """Return a line about one series of a matrix."""
    numbers = [float(value) for _, value in series["values"]]
    finite = [number for number in numbers if math.isfinite(number)]
    missing = holes(series["values"], start, end, step)
    name = ",".join(f"{k}={v}" for k, v in sorted(series["metric"].items()))
    high = f"max {max(finite):g}" if finite else "no number"
    return (f"{name}: {high}, {len(finite)} numbers,"
            f" {len(numbers) - len(finite)} not finite, {len(missing)} missing")


day, year = 86_400, 365 * 86_400
print("step for a day: ", choose_step(0, day), "s")
print("step for a year:", choose_step(0, year), "s")
parts = list(windows(0, 10 * day, 15))
print("ten days at 15 s:", len(parts), "queries, the first is", parts[0])

# what /api/v1/query_range returned as data.result for 0 to 240, step 60
matrix = [
    {"metric": {"instance": "web-1"}, "values": [
        [0, "0.1"], [60, "0.4"], [120, "NaN"], [180, "0.2"], [240, "0.1"],
    ]},
    {"metric": {"instance": "web-2"}, "values": [[0, "0.9"], [240, "+Inf"]]},
]
for series in matrix:
    print(report(series, 0, 240, 60))
