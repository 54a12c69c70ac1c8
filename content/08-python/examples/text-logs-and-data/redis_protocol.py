# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Redis over its own protocol: round trips, bytes, SCAN, a hang"
# runs = "linux"
# exit = 0
# ///

import socket
import socketserver
import threading
import time


# region client
class ReplyError(Exception):
    """The server understood us and refused: an error reply."""


def read_reply(stream, decode):
    """Read one reply of RESP2; its first byte names the type."""
    line = stream.readline()
    if not line.endswith(b"\r\n"):
        raise ConnectionError("the server closed the connection")
    kind, rest = line[:1], line[1:-2]
    if kind == b"+":
        return rest.decode()
    if kind == b"-":
        return ReplyError(rest.decode())  # the caller raises it
    if kind == b":":
        return int(rest)
    if kind not in (b"*", b"$"):
        raise ValueError(f"not a reply of RESP2: {line[:20]!r}")
    size = int(rest)
    if size < 0:  # null: no such key
        return None
    if kind == b"*":
        return [read_reply(stream, decode) for _ in range(size)]
    value = stream.read(size + 2)
    if len(value) < size + 2:  # half a value must not look like a value
        raise ConnectionError("the server closed the connection")
    return value[:-2].decode() if decode else value[:-2]


class Client:
    """What redis-py does for you, without its pool and its retries."""

    def __init__(self, port, timeout, decode=False):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout)
        self.stream = self.socket.makefile("rb")
        self.decode, self.round_trips = decode, 0

    def pipeline(self, commands):
        """Send all commands at once, then read all replies."""
        parts = []
        for command in commands:
            parts.append(b"*%d\r\n" % len(command))
            for word in command:
                word = str(word).encode()
                parts.append(b"$%d\r\n%s\r\n" % (len(word), word))
        self.socket.sendall(b"".join(parts))
        self.round_trips += 1
        return [read_reply(self.stream, self.decode) for _ in commands]

    def run(self, *command):
        reply = self.pipeline([command])[0]
        if isinstance(reply, ReplyError):
            raise reply
        return reply

    def scan(self, pattern, count):
        """All keys that match, in steps; SCAN may return a key twice."""
        cursor, found = "0", set()
        while True:
            cursor, keys = self.run(
                "SCAN", cursor, "MATCH", pattern, "COUNT", count)
            found.update(keys)
            if int(cursor) == 0:
                return found
# endregion


class Server(socketserver.StreamRequestHandler):
    """A few commands of Redis, as its documentation describes them."""

    data = {}

    def handle(self):
        while line := self.rfile.readline():
            words = []
            for _ in range(int(line[1:])):
                size = int(self.rfile.readline()[1:])
                words.append(self.rfile.read(size + 2)[:-2])
            self.wfile.write(self.answer(words))

    def answer(self, words):
        name, arguments = words[0].upper(), words[1:]
        if name == b"SET":
            self.data[arguments[0]] = arguments[1]
            return b"+OK\r\n"
        if name == b"GET":
            value = self.data.get(arguments[0])
            return b"$-1\r\n" if value is None else self.bulk(value)
        if name == b"INCR":
            try:
                number = int(self.data.get(arguments[0], b"0")) + 1
            except ValueError:
                return b"-ERR value is not an integer or out of range\r\n"
            self.data[arguments[0]] = b"%d" % number
            return b":%d\r\n" % number
        if name == b"SCAN":  # COUNT keys are looked at in each call
            start, count = int(arguments[0]), int(arguments[4])
            names, prefix = list(self.data), arguments[2].rstrip(b"*")
            keys = [key for key in names[start:start + count]
                    if key.startswith(prefix)]
            end = start + count if start + count < len(names) else 0
            return (b"*2\r\n" + self.bulk(b"%d" % end)
                    + b"*%d\r\n" % len(keys) + b"".join(map(self.bulk, keys)))
        time.sleep(20)  # any other command hangs
        return b"+OK\r\n"

    @staticmethod
    def bulk(value):
        return b"$%d\r\n%s\r\n" % (len(value), value)


class Threaded(socketserver.ThreadingTCPServer):
    daemon_threads = True


with Threaded(("127.0.0.1", 0), Server) as server:
    threading.Thread(target=server.serve_forever, daemon=True).start()
    port = server.server_address[1]
    client = Client(port, timeout=5)
    text = Client(port, timeout=5, decode=True)

    client.run("SET", "city", "Zürich")
    print("bytes:", client.run("GET", "city"), "| text:",
          text.run("GET", "city"), "| no such key:", text.run("GET", "x"))

    before = client.round_trips
    for number in range(300):
        client.run("SET", f"session:{number}", "open")
    print("one by one:", client.round_trips - before, "round trips")
    before = client.round_trips
    for start in range(0, 300, 100):  # not all: replies take memory
        client.pipeline([("SET", f"job:{number}", "new")
                         for number in range(start, start + 100)])
    print("pipelines of 100:", client.round_trips - before, "round trips")

    before = text.round_trips
    found = text.scan("session:*", count=100)
    print("SCAN:", len(found), "of", len(Server.data), "keys in",
          text.round_trips - before, "calls")

    print("pipeline:", client.pipeline(
        [("INCR", "visits"), ("INCR", "city"), ("INCR", "visits")]))

    hasty = Client(port, timeout=0.2)
    for attempt in ("first", "second"):
        try:
            print(attempt, "->", hasty.run("SLOW"))
        except OSError as error:  # TimeoutError is one of them
            print(attempt, "->", f"{type(error).__name__}: {error}")
    server.shutdown()
