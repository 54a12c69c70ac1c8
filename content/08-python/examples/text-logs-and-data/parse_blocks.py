# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Blocks of key: value lines, with an empty line between two blocks"
# runs = "browser"
# exit = 0
# ///

from collections import Counter

MAX_LINES = 1000  # in one block; a file without empty lines is not a block


def blocks(lines, bad):
    """Yield a dictionary for each block; count the lines that don't fit."""
    block, key, count = {}, None, 0
    for line in lines:
        line = line.rstrip("\n")
        if not line.strip():  # two empty lines are one separator
            if block:
                yield block
            block, key, count = {}, None, 0
            continue
        count += 1
        if count > MAX_LINES:
            raise ValueError(f"a block of more than {MAX_LINES} lines")
        if line[0] in " \t":  # continues the value above
            if key is None:
                bad["continues nothing"] += 1
            else:
                block[key] += "\n" + line.strip()
            continue
        name, colon, value = line.partition(":")  # the value may hold colons
        key = name.strip()
        if not colon or not key:
            bad["no key"] += 1
            key = None
        elif key in block:
            bad["key twice"] += 1  # the first one counts
            key = None
        else:
            block[key] = value.strip()
    if block:  # the file need not end with an empty line
        yield block


STATUS = """\
Package: curl
Status: install ok installed
Homepage: https://curl.se/
Description: command line tool
 for transferring data


Package: jq
Status: deinstall ok config-files
Version 1.6

Package: libc6
Status: install ok installed
Status: install ok unpacked
"""
bad = Counter()
for block in blocks(STATUS.splitlines(keepends=True), bad):
    state = (block.get("Status") or "unknown").split()[-1]
    print(block.get("Package", "?"), state, block.get("Homepage", "-"))
    if "\n" in (text := block.get("Description", "")):
        print("   ", repr(text))
print(dict(bad))

CPUINFO = "processor\t: 0\nmodel name\t: X1\n\nprocessor\t: 1\nmodel name\t:\n"
print([block["processor"] for block in blocks(CPUINFO.splitlines(), bad)])
