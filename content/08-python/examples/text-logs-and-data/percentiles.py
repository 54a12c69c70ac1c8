# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Percentiles: p50 and p95, exact and from a histogram"
# runs = "browser"
# exit = 0
# ///

import random
import statistics
from bisect import bisect_left

random.seed(8)
millis = [random.lognormvariate(4, 0.6) for _ in range(10_000)]

cuts = statistics.quantiles(millis, n=100, method="inclusive")
exact = {50: cuts[49], 95: cuts[94]}

# A histogram holds one counter a bucket, whatever the traffic.
bounds = [10, 25, 50, 75, 100, 150, 250, 500, 1000]
buckets = [0] * (len(bounds) + 1)
for value in millis:
    buckets[bisect_left(bounds, value)] += 1


def estimate(percent):
    """Interpolate inside the bucket, as Prometheus does."""
    rank, seen = percent / 100 * len(millis), 0
    for index, count in enumerate(buckets[:-1]):
        if seen + count >= rank:
            low = bounds[index - 1] if index else 0
            return low + (bounds[index] - low) * (rank - seen) / count
        seen += count
    return bounds[-1]


for percent, value in exact.items():
    guess = estimate(percent)
    error = 100 * (guess - value) / value
    print(f"p{percent}: exact {value:.0f} ms, ", end="")
    print(f"histogram {guess:.0f} ms, {error:+.1f} %")

fast, slow = [10] * 99 + [20], [10] * 80 + [900] * 20
hosts = (fast, slow, fast + slow)
p95 = [statistics.quantiles(data, n=100)[94] for data in hosts]
print(f"average of p95s {sum(p95[:2]) / 2:.0f} ms, p95 of all {p95[2]:.0f} ms")
