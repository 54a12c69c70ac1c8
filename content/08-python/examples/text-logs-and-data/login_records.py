# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Read fixed binary records with struct: logins from wtmp"
# runs = "browser"
# exit = 1
# ///

import io
import struct
import sys
from datetime import datetime, timezone

# struct utmp of glibc on x86-64, field by field. Little-endian and without
# padding, so the two padding bytes are written down as 2x.
RECORD = struct.Struct("<h2xi32s4s32s256shhiii16s20x")
USER_PROCESS = 7  # the type of a record that is a login


def text(field):
    """A field of fixed length ends at its first zero byte, if it has one."""
    return field.split(b"\0", 1)[0].decode("utf-8", "backslashreplace")


def logins(stream):
    """Yield (time, user, terminal, host) of each login, oldest first."""
    while block := stream.read(RECORD.size):
        if len(block) < RECORD.size:
            raise ValueError(
                f"{len(block)} bytes at the end are no whole record")
        kind, _pid, line, _id, user, host, *_, seconds, _micro, _address = (
            RECORD.unpack(block))
        if kind == USER_PROCESS:
            when = datetime.fromtimestamp(seconds, timezone.utc)
            yield when, text(user), text(line), text(host)


def record(kind, user, line, host, seconds):
    return RECORD.pack(
        kind, 4711, line, b"ts/0", user, host, 0, 0, 0, seconds, 0, bytes(16))


BOOT, LOGIN, LOGOUT = 2, USER_PROCESS, 8
wtmp = io.BytesIO(
    record(BOOT, b"reboot", b"~", b"6.1.0-28-amd64", 1_790_000_000)
    + record(LOGIN, b"ada", b"pts/0", b"203.0.113.7", 1_790_003_600)
    + record(LOGIN, b"x" * 32, b"pts/1", b"2001:db8::17", 1_790_007_200)
    + record(LOGOUT, b"", b"pts/0", b"", 1_790_010_800)
    + record(LOGIN, b"gra\xe7a", b"tty1", b"", 1_790_014_400)[:200]
)
print("bytes in a record:", RECORD.size)
status = 0
try:
    for when, user, line, host in logins(wtmp):
        print(f"{when:%Y-%m-%d %H:%M} {user:.8} {line} from {host}")
except ValueError as error:
    print("error:", error)
    status = 1

# the same four bytes in both byte orders
port_and_length = bytes.fromhex("01bb0010")
print("network order:", struct.unpack("!HH", port_and_length))
print("little-endian:", struct.unpack("<HH", port_and_length))
print("one number:   ", int.from_bytes(port_and_length, "big"))
print("padding:      ", struct.calcsize("=hi"), struct.calcsize("@hi"))
try:
    struct.pack("=i", 2_147_483_648)  # 19 January 2038, 03:14:08
except struct.error as error:
    print("2038:", error)
sys.exit(status)
