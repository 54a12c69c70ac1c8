# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Delta debugging: shrink an input that fails to the smallest one"
# runs = "browser"
# exit = 0
# ///

def report(hosts):
    """The program under suspicion."""
    if not hosts:
        raise ValueError("no hosts")
    names = [host.split("-") for host in hosts]
    if any(len(parts) == 1 for parts in names) and ["web", "3"] in names:
        raise IndexError("list index out of range")


def fails(hosts):
    """The same failure only: another error is another bug."""
    try:
        report(hosts)
    except IndexError:
        return True
    except Exception:
        return False
    return False


def shrink(items, fails):
    """Remove ever smaller pieces while the failure stays."""
    if not fails(items):
        raise ValueError("the whole input does not fail: nothing to shrink")
    size, tests = len(items) // 2, 1
    while size:
        start = 0
        while start < len(items):
            smaller = items[:start] + items[start + size:]
            tests += 1
            if fails(smaller):
                items = smaller
            else:
                start += size
        size //= 2
    return items, tests


hosts = [f"web-{n}" for n in range(60)]
hosts.insert(40, "")
minimal, tests = shrink(hosts, fails)
print(f"{len(hosts)} hosts fail, minimal failing input: {minimal}")
print(f"{tests} tests instead of reading {len(hosts)} lines")
try:
    shrink(["web-1", "web-2"], fails)
except ValueError as error:
    print("ValueError:", error)
