# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "TCP keeps the order of bytes and forgets where a send ended"
# runs = "linux"
# exit = 0
# ///

import socket


def read_line(reader, limit=20):
    """Return one line without its end; raise if it is cut or too long."""
    line = reader.readline(limit + 1)  # never more than this in memory
    if not line:
        return None  # the peer closed between two messages
    if not line.endswith(b"\n"):
        raise ValueError("too long" if len(line) > limit else "cut off")
    return line[:-1]


def lines(data):
    ours, theirs = socket.socketpair()
    with ours, theirs, ours.makefile("rb") as reader:
        ours.settimeout(2)
        for piece in data:
            theirs.sendall(piece)
        theirs.shutdown(socket.SHUT_WR)  # says: no more bytes from here
        try:
            while (line := read_line(reader)) is not None:
                yield line
        except ValueError as error:
            yield f"ValueError: {error}"


ours, theirs = socket.socketpair()
theirs.sendall(b"PING\n")
theirs.sendall(b"PONG\n")
print("two sends, one recv:", ours.recv(100))
theirs.close()
print("peer closed:        ", ours.recv(100))
ours.close()

print("one line in pieces: ", list(lines([b"PI", b"NG\nPO", b"NG\n"])))
print("cut in the middle:  ", list(lines([b"PING\nPO"])))
print("no end in sight:    ", list(lines([b"x" * 1000])))
