# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Consumer lag for each partition, from two readings a minute apart"
# runs = "browser"
# exit = 1
# ///

import sys
from typing import NamedTuple

SECONDS = 60  # between the two readings
LIMIT = 300  # seconds that the group may be behind
GROWING = 30  # seconds behind from which a growing lag is reported

# What kafka-consumer-groups.sh --describe --group orders prints. A dash
# means: nothing was committed yet, or nobody reads this partition.
FIRST = """
GROUP  TOPIC  PARTITION CURRENT-OFFSET LOG-END-OFFSET LAG CONSUMER-ID HOST \
CLIENT-ID
orders orders 0 5000 5060 60 w1-aa /10.0.0.1 w1
orders orders 1 7000 7900 900 w2-bb /10.0.0.2 w2
orders orders 2 900 901 1 w3-cc /10.0.0.3 w3
orders orders 3 400 460 60 - - -
orders orders 4 - 120 - w1-aa /10.0.0.1 w1
orders orders 5 300 390 90 w3-cc /10.0.0.3 w3
orders - - - - - w4-dd /10.0.0.4 w4
"""
SECOND = """

GROUP  TOPIC  PARTITION CURRENT-OFFSET LOG-END-OFFSET LAG CONSUMER-ID HOST \
CLIENT-ID
orders orders 0 6200 6260 60 w1-aa /10.0.0.1 w1
orders orders 1 7600 10300 2700 w2-bb /10.0.0.2 w2
orders orders 2 1020 1021 1 w3-cc /10.0.0.3 w3
orders orders 3 400 580 180 - - -
orders orders 4 - 240 - w1-aa /10.0.0.1 w1
orders orders 5 300 390 90 w3-cc /10.0.0.3 w3
orders orders 6 10 12 2 w3-cc /10.0.0.3 w3
orders - - - - - w4-dd /10.0.0.4 w4
"""
QUIET = ("keeps up", "new: no rate yet")


class Partition(NamedTuple):
    committed: int | None
    end: int
    reader: str | None


def parse(text):
    """Return the partitions, and the members that read none of them."""
    rows = [line.split() for line in text.splitlines() if line.strip()]
    names = rows[0]  # columns by name: their order is not promised
    partitions, idle = {}, []
    for row in rows[1:]:
        field = dict(zip(names, row, strict=True))
        if field["PARTITION"] == "-":
            idle.append(field["CLIENT-ID"])
            continue
        committed, reader = field["CURRENT-OFFSET"], field["CLIENT-ID"]
        partitions[field["TOPIC"], int(field["PARTITION"])] = Partition(
            None if committed == "-" else int(committed),
            int(field["LOG-END-OFFSET"]), None if reader == "-" else reader)
    return partitions, idle


def judge(old, new):
    """Return lag, seconds behind (or None) and the reason in words."""
    if new.committed is None:
        return new.end, None, "never committed: look at its first message"
    lag = new.end - new.committed
    if old is None or new.end < old.end:  # made, or made again, in between
        return lag, None, "new: no rate yet"
    written = (new.end - old.end) / SECONDS
    behind = lag / written if written else None  # unknown without writes
    if new.reader is None:
        return lag, behind, "nobody reads it"
    done = (new.committed - (old.committed or 0)) / SECONDS
    if done == 0 and lag:
        return lag, behind, "stands still: a poison message, or a rebalance"
    if done < written and lag > GROWING * written:
        return lag, behind, f"{written:.0f}/s arrive, {done:.0f}/s are done"
    return lag, behind, "keeps up"


def hottest(before, after):
    shares = {key: new.end - before[key].end for key, new in after.items()
              if key in before}
    if sum(shares.values()) <= 0:
        return "nothing was written"
    hot, most = max(shares.items(), key=lambda pair: pair[1])
    return f"{hot[0]}-{hot[1]} gets {most / sum(shares.values()):.0%}"


before, _ = parse(FIRST)
after, idle = parse(SECOND)
alarm = False
print("partition   lag  behind  finding")
for key, new in after.items():
    lag, behind, finding = judge(before.get(key), new)
    alarm |= finding not in QUIET or (behind or 0) > LIMIT
    seconds = "?" if behind is None else f"{behind:.0f} s"
    print(f"{key[0]}-{key[1]:<4} {lag:4} {seconds:>7}  {finding}")
print("hottest:", hottest(before, after), "| at night:", hottest(after, after),
      "| idle members:", ", ".join(idle) or "none")
sys.exit(1 if alarm else 0)
