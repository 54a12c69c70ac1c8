# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "pdb hunt 1: at which record does the total go wrong?"
# runs = "browser"
# exit = 0
# ///

import pdb

DISKS = ["20G", "35G", "8G", "12G", "300M", "40G", "16G", "25G"]


def total_gigabytes(disks):
    total = 0
    for number, text in enumerate(disks):
        size = int(text[:-1])
        total += size
    return total


print("sum:", total_gigabytes(DISKS), "expected: less than 200")
pdb.runcall(total_gigabytes, DISKS)  # calls it again, and stops inside
