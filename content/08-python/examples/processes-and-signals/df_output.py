# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Read the columns of a command, and the JSON of a command"
# runs = "browser"
# exit = 3
# ///

import json
import sys

DF = """\
Filesystem     1024-blocks     Used Available Capacity Mounted on
/dev/sda1         41152736 29012340  10023948      75% /
//nas/shared      20511312 19485746   1025566      95% /mnt/team files
//nas/our share   20511312 19485746   1025566      95% /mnt/share
none                     0        0         0        - /mnt/empty
tmpfs              4015168        0   4015168       0% /run
"""
LSBLK = """\
{"blockdevices": [
  {"name": "sda", "size": 42949672960, "children": [
    {"name": "sda1", "mountpoint": "/"},
    {"name": "sda2", "mountpoint": null}]}]}
"""


def full(text, limit):
    """Return [(mount, percent)] above the limit, and the unread lines."""
    header, *rows = text.splitlines() or [""]
    if not header.startswith("Filesystem"):
        raise ValueError(f"not the output of df -P: {header!r}")
    found, unread = [], []
    for row in rows:
        # Five splits: the mount point is the rest and may hold spaces.
        fields = row.split(maxsplit=5)
        percent = fields[4].removesuffix("%") if len(fields) == 6 else ""
        if not percent.isdecimal() or fields[4] == percent:
            unread.append(row)  # no number, or no percent sign after it
        elif int(percent) > limit:
            found.append((fields[5], int(percent)))
    return found, unread


found, unread = full(DF, 80)
print(found)
print("by split()[-1]:", DF.splitlines()[2].split()[-1])
print("by split()[4]: ", DF.splitlines()[3].split()[4])
for text in ("Dateisystem  1K-Blöcke Benutzt\n", ""):
    try:
        full(text, 80)
    except ValueError as error:
        print("ValueError:", error)

for disk in json.loads(LSBLK)["blockdevices"]:
    for part in disk.get("children", []):
        print(part["name"], part["mountpoint"] or "not mounted")
if unread:
    print(f"not read: {len(unread)} lines", *unread, sep="\n", file=sys.stderr)
    sys.exit(3)  # a partial result
