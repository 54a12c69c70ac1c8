# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Which process listens on which port? From /proc/net"
# runs = "linux"
# exit = 0
# ///

import ipaddress
import os
import struct
from pathlib import Path

LISTEN = "0A"  # the state of a TCP socket that accepts connections


def address_of(text):
    """'0100007F:1F90' -> 127.0.0.1 and 8080 on a little-endian host."""
    digits, port = text.split(":")
    words = [digits[at : at + 8] for at in range(0, len(digits), 8)]
    # "=": the kernel writes each word in the byte order of the host
    packed = b"".join(struct.pack("=I", int(word, 16)) for word in words)
    return ipaddress.ip_address(packed), int(port, 16)


def sockets(proc):
    """Listening sockets by inode, for IPv4 and IPv6."""
    found = {}
    for name in ("tcp", "tcp6"):
        try:
            text = Path(proc, "net", name).read_text(encoding="ascii")
        except FileNotFoundError:
            continue  # a kernel without IPv6
        for line in text.splitlines()[1:]:
            fields = line.split()
            if fields[3] == LISTEN:
                found[fields[9]] = address_of(fields[1])
    return found


def owners(proc):
    """pids by socket inode, and how many processes were not readable."""
    found, hidden = {}, 0
    for pid in filter(str.isdecimal, os.listdir(proc)):
        folder = Path(proc, pid, "fd")
        try:
            names = os.listdir(folder)
        except (FileNotFoundError, ProcessLookupError):
            continue  # the process has ended
        except PermissionError:
            hidden += 1
            continue
        for name in names:
            try:
                target = os.readlink(folder / name)
            except OSError:  # closed meanwhile; the others still count
                continue
            if target.startswith("socket:["):
                found.setdefault(target[8:-1], set()).add(int(pid))
    return found, hidden


# region demo
HEAD = "sl local_address rem_address st queues tr retr uid timeout inode\n"
ROW = " 0: {} 00000000:0000 {} 0:0 0:0 0 {} 0 {} 1\n"
Path("proc/net").mkdir(parents=True)
Path("proc/net/tcp").write_text(
    HEAD + ROW.format("0100007F:1F90", "0A", 33, 501)
    + ROW.format("00000000:0016", "0A", 0, 502)
    + ROW.format("0500000A:0016", "01", 0, 503),  # a connection
    encoding="ascii")
Path("proc/net/tcp6").write_text(
    HEAD + ROW.format("0" * 32 + ":01BB", "0A", 0, 504), encoding="ascii")
for pid, inode in ((310, 501), (900, 502), (901, 502), (950, 503)):
    folder = Path("proc", str(pid), "fd")
    folder.mkdir(parents=True)
    (folder / "3").symlink_to(f"socket:[{inode}]")

pids, hidden = owners("proc")
for inode, (address, port) in sorted(sockets("proc").items()):
    where = "everybody" if address.is_unspecified else str(address)
    who = sorted(pids.get(inode, ())) or "unknown, run it as root"
    print(f"port {port} for {where}: {who}")
print("processes not readable:", hidden)
# endregion
