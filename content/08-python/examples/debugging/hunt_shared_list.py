# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "pdb hunt 2: who put the wrong tag there?"
# runs = "browser"
# exit = 0
# ///

import io
import pdb
import sys


def tag_hosts(names):
    tags = dict.fromkeys(names, [])
    for name in names:
        role = name.split("-")[0]
        tags[name].append(role)
    return tags


# The hunt: change these commands and run the program again.
COMMANDS = """
n
p tags
unt 10
p role, tags
q
"""


class Typed(io.StringIO):
    """Answers the prompt, and shows what was typed."""

    def readline(self, *args):
        line = super().readline(*args)
        print(line, end="")
        return line


names = ["web-1", "db-1"]
print("web-1 has:", tag_hosts(names)["web-1"], "expected: ['web']")
debugger = pdb.Pdb(stdin=Typed(COMMANDS.lstrip()), stdout=sys.stdout,
                   nosigint=True, readrc=False)
debugger.runcall(tag_hosts, names)
