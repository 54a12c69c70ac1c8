# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Load, memory and CPU of a host from /proc, without psutil"
# runs = "browser"
# exit = 0
# ///

# Fixed copies of the files, so that the output is the same everywhere. On a
# host: read Path("/proc/loadavg") and its siblings with encoding="utf-8".
LOADAVG = "9.12 8.80 6.03 2/811 40721\n"
MEMINFO = """MemTotal:        8000000 kB
MemFree:          310000 kB
MemAvailable:    5200000 kB
Cached:          4700000 kB
"""
# user nice system idle iowait irq softirq steal
BEFORE = "cpu  4000 0 1000 90000 5000 0 0 0 0 0\ncpu0 1 1 1 1\n"
AFTER = "cpu  4040 0 1020 90100 5240 0 0 0 0 0\ncpu0 1 1 1 1\n"


def load_per_core(text, cores):
    """The three averages, over 1, 5 and 15 minutes, for each core."""
    return [round(float(field) / cores, 2) for field in text.split()[:3]]


def memory(text):
    """Total and available memory in MiB; None where the kernel has none."""
    fields = {}
    for line in text.splitlines():
        name, _, rest = line.partition(":")
        fields[name] = int(rest.split()[0]) // 1024
    return fields["MemTotal"], fields.get("MemAvailable"), fields["MemFree"]


def cpu_shares(before, after):
    """Busy, waiting and stolen time between two samples, in percent."""
    old, new = (
        [int(field) for field in text.splitlines()[0].split()[1:9]]
        for text in (before, after)
    )
    spent = [b - a for a, b in zip(old, new, strict=True)]
    total = sum(spent)
    if total <= 0:
        raise ValueError("the two samples are the same: wait longer")
    user, nice, system, _, iowait, irq, softirq, steal = spent
    busy = user + nice + system + irq + softirq
    return [round(100 * part / total) for part in (busy, iowait, steal)]


print("load per core, 1/5/15 min:", load_per_core(LOADAVG, cores=4))
total, available, free = memory(MEMINFO)
print(f"memory: {total} MiB, {available} available, only {free} free")
print("busy, iowait, steal in %:", cpu_shares(BEFORE, AFTER))
try:
    cpu_shares(AFTER, AFTER)
except ValueError as error:
    print("one sample:", error)
