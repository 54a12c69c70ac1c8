"""Compare an expected inventory with an actual one."""

import re
import sys

# re.ASCII: else the Kelvin sign would count as a k
NAME = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?", re.ASCII | re.IGNORECASE)
LONGEST = 253  # of a name in DNS


def read_hosts(lines):
    """Return the set of normalised host names; ValueError for a bad one."""
    hosts = set()
    for number, line in enumerate(lines, 1):
        name = line.partition("#")[0].strip().removesuffix(".")
        if not name:
            continue
        if len(name) > LONGEST or not NAME.fullmatch(name):
            raise ValueError(f"line {number}: not a host name: {name[:60]!r}")
        hosts.add(name.lower())
    return hosts


def natural(name):
    # split() with a group puts the digits at odd places, so types agree
    parts = re.split(r"([0-9]+)", name)
    # the name itself decides between web-1 and web-01: sets have no order
    return [int(p) if i % 2 else p for i, p in enumerate(parts)], name


def diff(expected, actual):
    """Return (missing, unexpected), each sorted naturally."""
    return (
        sorted(expected - actual, key=natural),
        sorted(actual - expected, key=natural),
    )


def main(argv=None, stdout=sys.stdout, stderr=sys.stderr):
    """Return 0 if the files agree, 1 if they differ, 2 for trouble."""
    argv = sys.argv[1:] if argv is None else argv
    if len(argv) != 2:
        print("usage: inventory_diff.py EXPECTED ACTUAL", file=stderr)
        return 2
    inventories = []
    for path in argv:
        try:
            with open(path, encoding="utf-8") as lines:
                inventories.append(read_hosts(lines))
        # UnicodeDecodeError is a ValueError
        except (OSError, ValueError) as error:
            print(f"{path}: {error}", file=stderr)
            return 2
    # without this, a broken export makes each host "missing"
    for path, hosts in zip(argv, inventories):
        if not hosts:
            print(f"{path}: no host in it", file=stderr)
            return 2
    missing, unexpected = diff(*inventories)
    for name in missing:
        print("missing:", name, file=stdout)
    for name in unexpected:
        print("unexpected:", name, file=stdout)
    return 1 if missing or unexpected else 0


if __name__ == "__main__":
    sys.exit(main())
