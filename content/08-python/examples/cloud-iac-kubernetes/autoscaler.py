# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "How many replicas will the autoscaler ask for?"
# runs = "browser"
# ///

import math

TOLERANCE = 0.1  # the default of the cluster


# region desired
def desired(replicas, value, target, least, most):
    """Replicas for an average value per pod, and why."""
    if replicas == 0:
        return 0, "it is switched off"
    if replicas > most:
        return most, "above maxReplicas"
    if replicas < least:
        return least, "below minReplicas"
    ratio = value / target
    if abs(ratio - 1) <= TOLERANCE:
        return replicas, "within the tolerance"
    wanted = math.ceil(replicas * ratio)
    if wanted > most:
        return most, f"{wanted} wanted, maxReplicas is {most}"
    if wanted < least:
        return least, f"{wanted} wanted, minReplicas is {least}"
    return wanted, f"ceil({replicas} * {ratio:.2f})"


def for_all_metrics(replicas, metrics, least, most):
    """The metric that needs the most replicas decides."""
    return max(
        (*desired(replicas, value, target, least, most), name)
        for name, (value, target) in metrics.items())
# endregion


# how much of its requested CPU a pod uses on average, in percent
print("calm     ", desired(4, 64, 60, 2, 10))
print("busy     ", desired(4, 90, 60, 2, 10))
print("storm    ", desired(4, 240, 60, 2, 10))
print("night    ", desired(4, 5, 60, 2, 10))
print("stopped  ", desired(0, 5, 60, 2, 10))
print("two      ", for_all_metrics(
    4, {"cpu": (30, 60), "requests": (180, 100)}, 2, 10))

# the highest of the last five minutes decides when it goes down
recommended = [(0, 10), (120, 4), (240, 3), (301, 3)]
for now, _ in recommended:
    window = [n for at, n in recommended if now - 300 <= at <= now]
    print(f"second {now:3}: {max(window)} replicas")
