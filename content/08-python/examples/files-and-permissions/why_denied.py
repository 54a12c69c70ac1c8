# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Why is access denied? Look at each folder on the way"
# runs = "linux"
# exit = 0
# ///

import os
import stat
from pathlib import Path

READ, WRITE, ENTER = 4, 2, 1  # on a folder, "execute" means enter


def allowed(info, uid, gids, wanted):
    """What the mode bits grant; the first class that fits decides."""
    if uid == info.st_uid:
        bits = info.st_mode >> 6
    elif info.st_gid in gids:
        bits = info.st_mode >> 3
    else:
        bits = info.st_mode
    return bits & wanted == wanted


def why_denied(path, uid, gids, wanted):
    """The first path that says no and its mode, or None."""
    for folder in reversed(path.parents):
        info = folder.stat()
        if not allowed(info, uid, gids, ENTER):
            return folder, stat.filemode(info.st_mode), "may not enter"
    info = path.stat()
    if not allowed(info, uid, gids, wanted):
        return path, stat.filemode(info.st_mode), "may not open"
    return None


log = Path("srv/app/log/app.log")
log.parent.mkdir(parents=True)
log.write_text("x", encoding="utf-8")
for path in log.parents:
    path.chmod(0o755)
log.chmod(0o644)
owner = log.stat()
stranger, group = owner.st_uid + 1, {owner.st_gid + 1}


def show(title, uid, gids, wanted=READ):
    found = why_denied(log, uid, gids, wanted)
    print(f"{title}:", *(found or ["allowed"]))


show("stranger reads", stranger, group)
show("stranger writes", stranger, group, WRITE)
Path("srv/app").chmod(0o750)
show("folder is 750", stranger, group)
show("member of its group", stranger, {owner.st_gid})
log.chmod(0o044)
show("owner, mode 044", owner.st_uid, {owner.st_gid})
