# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A Kafka consumer: commit after the work, dead letters, a slow batch"
# runs = "browser"
# exit = 0
# ///


class CommitFailedError(Exception):
    """kafka-python raises it when the partitions belong to others now."""


class Crash(BaseException):
    """Stands for SIGKILL: no except Exception sees it."""


# region consumer
class Progress:
    """Which offset of a partition may be committed."""

    def __init__(self, position):
        self.position, self.finished = position, set()

    def done(self, offset):
        """Note it; return the next offset to read if we stopped now."""
        self.finished.add(offset)
        while self.position in self.finished:  # no gap may be jumped over
            self.finished.remove(self.position)
            self.position += 1
        return self.position


def work_off(consumer, handle, dead_letters, max_records, tries=3):
    """Take one batch, work on it, and commit it afterwards."""
    for partition, records in consumer.poll(max_records=max_records).items():
        progress = Progress(records[0][0])
        for offset, value in records:
            for attempt in range(1, tries + 1):
                try:
                    handle(partition, offset, value)
                    break
                except ValueError as error:  # the message is bad, not we
                    if attempt == tries:  # with all that a repair needs
                        dead_letters.append(
                            (partition, offset, value, str(error)))
            progress.done(offset)
        consumer.commit({partition: progress.position})
# endregion


class Broker:
    """A double with one group; it follows poll() and commit() of Kafka."""

    def __init__(self, log, max_poll_interval=300):
        self.log, self.limit = log, max_poll_interval
        self.committed = dict.fromkeys(log, 0)
        self.now, self.polled = 0.0, 0.0
        self.position = dict(self.committed)

    def join(self):
        """A new member, or a rebalance: read from what was committed."""
        self.position = dict(self.committed)

    def poll(self, max_records):
        self.polled, batch = self.now, {}
        for partition, values in self.log.items():
            start = self.position[partition]
            if part := values[start:start + max_records]:
                max_records -= len(part)  # it holds for the whole batch
                batch[partition] = list(enumerate(part, start))
                self.position[partition] = start + len(part)
        return batch

    def commit(self, offsets):
        if self.now - self.polled > self.limit:  # the broker gave us up
            self.join()
            raise CommitFailedError("too long since the last poll()")
        self.committed.update(offsets)


print("finished 41, 40, 43, 42 -> commit", end=" ")
progress = Progress(40)
print(", ".join(str(progress.done(offset)) for offset in (41, 40, 43, 42)))

broker = Broker({"orders-0": ["a1", "a2", "bad", "a4"], "orders-1": ["b1"]})
stored, crash_at = [], ("orders-0", 1)


def handle(partition, offset, value):
    global crash_at
    if value == "bad":
        raise ValueError("no order number")
    again = " (again)" if value in stored else ""
    if not again:
        stored.append(value)  # a key that is unique in the database
    print(f"  {partition}:{offset} {value}{again}")
    if (partition, offset) == crash_at:
        crash_at = None
        raise Crash


dead = []
for start in ("first start", "after the crash"):
    print(start)
    broker.join()
    try:
        work_off(broker, handle, dead, max_records=10)
    except Crash:
        print("  killed before the commit; committed:", broker.committed)
print("committed:", broker.committed, "| stored:", stored)
print("dead letter:", *dead)

for size in (500, 300):
    broker = Broker({"mail-0": ["m"] * 900})

    def slow(partition, offset, value):
        broker.now += 0.8  # the mail server got slow

    refused = 0
    for _ in range(3):
        try:
            work_off(broker, slow, dead, max_records=size)
        except CommitFailedError:
            refused += 1
    print(f"batch of {size}, {size * 0.8:.0f} s: {refused} of 3 commits "
          f"refused, offset {broker.committed['mail-0']}, "
          f"time {broker.now:.0f} s")
