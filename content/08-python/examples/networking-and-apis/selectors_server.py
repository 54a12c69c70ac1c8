# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "One thread serves many sockets: a TCP server with selectors"
# runs = "linux"
# exit = 0
# ///

import errno
import os
import resource
import selectors
import socket
import time
from dataclasses import dataclass, field


@dataclass
class Client:
    deadline: float
    received: bytearray = field(default_factory=bytearray)
    to_send: bytearray = field(default_factory=bytearray)


# region server
class Server:
    """Answers each line PING with PONG; all sockets are non-blocking."""

    def __init__(self, idle=30, limit=32, most=100, now=time.monotonic):
        self.idle, self.limit, self.most = idle, limit, most
        self.now, self.listen_at = now, None
        self.clients = {}
        self.selector = selectors.DefaultSelector()  # epoll on Linux
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.listener.setblocking(False)
        self.selector.register(self.listener, selectors.EVENT_READ)

    def step(self, wait=0.02):
        """Serve every socket that is ready, then drop the silent ones."""
        if self.listen_at is not None and self.listen_at <= self.now():
            self.selector.register(self.listener, selectors.EVENT_READ)
            self.listen_at = None
        for key, _ in self.selector.select(wait):
            if key.fileobj is self.listener:
                self.accept()
            else:
                self.serve(key.fileobj)
        for sock, client in list(self.clients.items()):
            if client.deadline < self.now():
                self.drop(sock)

    def accept(self):
        try:
            sock, _ = self.listener.accept()
        except OSError as error:  # the peer has gone, or ...
            if error.errno in (errno.EMFILE, errno.ENFILE):
                # ... we have no descriptor left. The caller stays in the
                # queue, and select() would report it again without a pause.
                self.selector.unregister(self.listener)
                self.listen_at = self.now() + 1
            return
        if len(self.clients) >= self.most:
            sock.close()
            return
        sock.setblocking(False)
        self.selector.register(sock, selectors.EVENT_READ)
        self.clients[sock] = Client(self.now() + self.idle)

    def serve(self, sock):
        client = self.clients[sock]
        try:
            if not client.to_send:  # no new work before the answer is out
                data = sock.recv(4096)
                if not data:  # the peer closed the connection
                    return self.drop(sock)
                client.received += data
            while (end := client.received.find(b"\n")) >= 0:
                if end > self.limit:  # the rule holds for whole lines, too
                    return self.drop(sock)
                line = bytes(client.received[:end])
                del client.received[:end + 1]
                client.to_send += b"PONG\n" if line == b"PING" else b"?\n"
                client.deadline = self.now() + self.idle
            if len(client.received) > self.limit:
                return self.drop(sock)
            if client.to_send:  # send() may take only a part of it
                del client.to_send[:sock.send(client.to_send)]
        except BlockingIOError:
            pass  # not ready after all: the selector will tell
        except OSError:
            return self.drop(sock)
        events = selectors.EVENT_WRITE if client.to_send \
            else selectors.EVENT_READ
        self.selector.modify(sock, events)

    def drop(self, sock):
        self.selector.unregister(sock)
        del self.clients[sock]
        sock.close()
    # endregion

    def close(self):
        for sock in list(self.clients):
            self.drop(sock)
        self.selector.close()
        self.listener.close()


def steps(server, count=8):
    for _ in range(count):
        server.step()


clock = [0.0]  # a simulated clock, so that nobody waits 30 seconds
server = Server(now=lambda: clock[0])
address = server.listener.getsockname()
slow, quick, noisy = (socket.create_connection(address, 2) for _ in range(3))
slow.sendall(b"PI")  # half a line: a blocking server would wait here
quick.sendall(b"PING\nHELLO\n")
steps(server)
print("quick client:", quick.recv(100))
slow.sendall(b"NG\n")
noisy.sendall(b"x" * 1000)
steps(server)
print("slow client: ", slow.recv(100))
print("clients left:", len(server.clients), "without the noisy one")
clock[0] = 31
steps(server)
print("silent client:", slow.recv(100), "is the end of the stream")
print("clients left:", len(server.clients))

late = socket.create_connection(address, 2)
late.sendall(b"PING\n")
_, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (64, hard))
used = []
try:
    while True:  # until the process has no descriptor left
        used.append(os.open(os.devnull, os.O_RDONLY))
except OSError:
    steps(server)
print("no descriptor:", len(server.clients), "accepted,",
      len(server.selector.select(0)), "events without a pause")
for number in used:
    os.close(number)
clock[0] += 1
steps(server)
print("a second later:", late.recv(100))
server.close()
for sock in (slow, quick, noisy, late):
    sock.close()
