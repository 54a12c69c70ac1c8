# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Disk full? Bytes, reserve and inodes from statvfs"
# runs = "linux"
# exit = 0
# ///

import os
import shutil


def report(path, statvfs=os.statvfs):
    """Say what is short on the filesystem of path."""
    info = statvfs(path)
    block = info.f_frsize
    used = (info.f_blocks - info.f_bfree) * block
    available = info.f_bavail * block  # what a normal user may still write
    reserve = (info.f_bfree - info.f_bavail) * block
    percent = 100 * used / ((used + available) or 1)  # as df counts
    short = []
    if available == 0:
        short.append("no space for normal users")
    if info.f_files and info.f_favail == 0:  # some filesystems say 0 of 0
        short.append("no inodes")
    return (f"{percent:3.0f} % used, {available >> 20} MiB free, "
            f"{reserve >> 20} reserved: {' and '.join(short) or 'fine'}")


def fake(blocks, free, avail, files, favail):
    """A filesystem with blocks of 1 MiB, for the demonstration."""
    mib = 1 << 20
    fields = (mib, mib, blocks, free, avail, files, favail, favail, 0, 255)
    return lambda path: os.statvfs_result(fields)


print("log: ", report("/var/log", fake(10_000, 4_000, 3_500, 65_536, 9_000)))
print("data:", report("/data", fake(10_000, 500, 0, 65_536, 9_000)))
print("mail:", report("/mail", fake(10_000, 6_000, 5_500, 65_536, 0)))

total, used, free = shutil.disk_usage("/")
info = os.statvfs("/")
print("disk_usage agrees:", total == info.f_blocks * info.f_frsize)
