# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A recorded profile as folded stacks, the input of a flame graph"
# runs = "browser"
# exit = 0
# ///

import cProfile
import pstats

OWNERS = [(f"web-{n}", f"team-{n % 4}") for n in range(10)]
LINES = [f"{hour:02}:30 web-{n}" for hour in range(24) for n in range(10)]


def minutes(clock):
    return int(clock[:2]) * 60 + int(clock[3:])


def parse_line(line):
    clock, host = line.split()
    return minutes(clock), host


def load(lines):
    return list(map(parse_line, lines))


def same_host(left, right):
    return left.casefold() == right.casefold()


def find_owner(host):
    for name, owner in OWNERS:
        if same_host(name, host):
            return owner


def late_by_team(events):
    late = {}
    for minute, host in events:
        if minute > minutes("12:00"):
            team = find_owner(host)
            late[team] = late.get(team, 0) + 1
    return late


def main():
    return late_by_team(load(LINES))


with cProfile.Profile(builtins=False) as profile:
    main()

callees = {}
for (*_, name), (*_, callers) in pstats.Stats(profile).stats.items():
    for (*_, caller), (calls, *_) in callers.items():
        callees.setdefault(caller, []).append((name, calls))


def fold(stack, calls):
    # cProfile keeps pairs, not stacks: exact while only leaves are shared.
    print(";".join(stack), calls)
    for name, below in sorted(callees.get(stack[-1], [])):
        fold([*stack, name], below)


fold(["main"], 1)
