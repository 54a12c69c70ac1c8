# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A Unix socket: talk to a process on the same host, and see who asks"
# runs = "linux"
# exit = 0
# ///

import contextlib
import os
import pathlib
import socket
import stat
import struct
import tempfile
import threading


def peer(sock):
    """The pid, uid and gid of the other end, as the kernel knows them."""
    size = struct.calcsize("3i")
    data = sock.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size)
    return struct.unpack("3i", data)


def listen(path):
    """A listening socket that only our own user can connect to."""
    with contextlib.closing(socket.socket(socket.AF_UNIX)) as probe:
        probe.settimeout(5)  # a hanging server must not block the start
        try:
            probe.connect(str(path))
            raise RuntimeError("another server is running")
        except FileNotFoundError:
            pass
        except ConnectionRefusedError:
            # An ordinary file refuses as well, so look before removing it.
            if not path.is_socket():
                raise
            path.unlink()  # a socket without a server: left by a crash
    server = socket.socket(socket.AF_UNIX)
    old = os.umask(0o177)  # the file gets its mode at bind(); one thread yet
    try:
        server.bind(str(path))
    finally:
        os.umask(old)
    server.listen(8)
    server.settimeout(5)
    return server


def serve_once(server, allowed):
    connection, _ = server.accept()
    with connection, connection.makefile("rb") as lines:
        connection.settimeout(5)
        _, uid, _ = peer(connection)
        question = lines.readline(100)
        known = uid in allowed and question == b"status\n"
        connection.sendall(b"ok\n" if known else b"refused\n")


def ask(path, text):
    with socket.socket(socket.AF_UNIX) as sock:
        sock.settimeout(5)
        sock.connect(str(path))
        sock.sendall(text.encode())
        with sock.makefile("rb") as lines:
            return lines.readline(100).decode().strip()


with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "agent.sock")
    with listen(path) as server:
        print("file:", stat.filemode(path.stat().st_mode))
        for allowed in ({os.getuid()}, set()):
            thread = threading.Thread(target=serve_once,
                                      args=(server, allowed))
            thread.start()
            print("answer:", ask(path, "status\n"))
            thread.join()
        try:
            listen(path).close()
        except RuntimeError as error:
            print("second start:", error)
    print("file after the end:", path.exists())
    listen(path).close()
    print("started again: True")

    fifo = pathlib.Path(folder, "jobs.fifo")
    os.mkfifo(fifo, 0o600)
    try:  # without O_NONBLOCK this open would wait for a reader
        os.open(fifo, os.O_WRONLY | os.O_NONBLOCK)
    except OSError as error:
        print("FIFO without a reader:", error.strerror)
