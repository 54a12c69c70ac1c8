# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "pstats: the same profile sorted by cumulative and by own time"
# runs = "browser"
# exit = 0
# ///

import cProfile
import pstats


def checksum(line):
    total = 0
    for character in line:  # this loop is where the time goes
        total = (total * 31 + ord(character)) % 65_521
    return total


def report(lines):
    return [checksum(line) for line in lines]


def main():
    return report(["GET /index.html 200"] * 3000)


with cProfile.Profile() as profile:
    main()

for key in ("cumulative", "tottime"):
    stats = pstats.Stats(profile).sort_stats(key)
    order = [name for _, _, name in stats.fcn_list]
    ours = [name for name in order if name in ("main", "report", "checksum")]
    print(f"{key}: {ours[0]} is first")
