# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "pdb hunt 1: at which record does the total go wrong?"
# runs = "browser"
# exit = 0
# ///

import io
import pdb
import sys

DISKS = ["20G", "35G", "8G", "12G", "300M", "40G", "16G", "25G"]


def total_gigabytes(disks):
    total = 0
    for number, text in enumerate(disks):
        size = int(text[:-1])
        total += size
    return total


# The hunt: change these commands and run the program again.
COMMANDS = """
b 12
c
p number, text, size, total
c
p number, text, size, total
q
"""


class Typed(io.StringIO):
    """Answers the prompt, and shows what was typed."""

    def readline(self, *args):
        line = super().readline(*args)
        print(line, end="")
        return line


print("sum:", total_gigabytes(DISKS), "expected: less than 200")
debugger = pdb.Pdb(stdin=Typed(COMMANDS.lstrip()), stdout=sys.stdout,
                   nosigint=True, readrc=False)
debugger.runcall(total_gigabytes, DISKS)
