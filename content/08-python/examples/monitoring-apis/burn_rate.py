# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Error budget and burn rate: page, ticket, nothing, or not known"
# runs = "browser"
# exit = 0
# ///

import math

SLO = 0.999  # 99.9 % of the requests in 30 days must succeed
# long window, short window, burn rate, what to do: the SRE workbook's values
RULES = (
    ("1h", "5m", 14.4, "page"),
    ("6h", "30m", 6.0, "page"),
    ("3d", "6h", 1.0, "ticket"),
)


def burn_rate(ratio):
    """How many times faster than allowed; None if there is no number."""
    if ratio is None or not math.isfinite(ratio):
        return None  # no series, or 0/0 because nobody called
    return ratio / (1 - SLO)


def decide(ratios):
    """The first rule that both windows fulfil; ratios: window to ratio."""
    unknown = []
    for long, short, limit, action in RULES:
        rates = burn_rate(ratios.get(long)), burn_rate(ratios.get(short))
        if any(rate is not None and rate <= limit for rate in rates):
            continue  # one window below the limit is enough: no alert
        if None in rates:  # the number that is missing would decide
            unknown.append(f"{long}/{short} ({action})")
            continue
        found = (f"{action}: {rates[0]:.1f} in {long}, "
                 f"{rates[1]:.1f} in {short}, limit {limit}")
        break
    else:
        found = None if unknown else "nothing"
    missing = f"not known: {', '.join(unknown)}" if unknown else None
    return "; ".join(part for part in (found, missing) if part)


minutes = 30 * 24 * 60 * (1 - SLO)
print(f"budget: {minutes:.1f} minutes of full outage in 30 days")
print(f"at a burn rate of 14.4 it lasts {30 * 24 / 14.4:.0f} hours")

calm = {"5m": 0.0002, "30m": 0.0002, "1h": 0.0003, "6h": 0.0004, "3d": 0.0005}
cases = {
    "calm": calm,
    "outage now": calm | {"5m": 0.05, "30m": 0.05, "1h": 0.02},
    "it is over": calm | {"1h": 0.02},
    "slow leak": calm | {"5m": 0.002, "30m": 0.002, "1h": 0.002,
                         "6h": 0.002, "3d": 0.0015},
    "no traffic": dict.fromkeys(calm, math.nan),
    "5m missing, calm": calm | {"5m": math.nan},
    "5m missing, bad hour": calm | {"5m": math.nan, "1h": 0.02},
    "5m missing, slow leak": calm | {"5m": math.nan, "1h": 0.02,
                                     "6h": 0.002, "3d": 0.0015},
}
for name, ratios in cases.items():
    print(f"{name}: {decide(ratios)}")
