# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Read the columns of a command, and the JSON of a command"
# runs = "browser"
# exit = 0
# ///

import json

DF = """\
Filesystem     1024-blocks     Used Available Capacity Mounted on
/dev/sda1         41152736 29012340  10023948      75% /
//nas/shared      20511312 19485746   1025566      95% /mnt/team files
tmpfs              4015168        0   4015168       0% /run
"""
LSBLK = """\
{"blockdevices": [
  {"name": "sda", "size": 42949672960, "children": [
    {"name": "sda1", "mountpoint": "/"},
    {"name": "sda2", "mountpoint": null}]}]}
"""


def full(text, limit):
    """Yield (mount, percent) above the limit from the output of df -P."""
    header, *rows = text.splitlines()
    if not header.startswith("Filesystem"):
        raise ValueError(f"not the output of df -P: {header!r}")
    for row in rows:
        # Five splits: the mount point is the rest and may hold spaces.
        fields = row.split(maxsplit=5)
        if len(fields) != 6:
            raise ValueError(f"not a line of df -P: {row!r}")
        percent = int(fields[4].removesuffix("%"))
        if percent > limit:
            yield fields[5], percent


print(list(full(DF, 80)))
print("by split()[-1]:", DF.splitlines()[2].split()[-1])
try:
    list(full("Dateisystem  1K-Blöcke Benutzt\n", 80))
except ValueError as error:
    print("ValueError:", error)

for disk in json.loads(LSBLK)["blockdevices"]:
    for part in disk.get("children", []):
        print(part["name"], part["mountpoint"] or "not mounted")
