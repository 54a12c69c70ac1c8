# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A connection pool, and the early return that never gives one back"
# runs = "linux"
# exit = 0
# ///

import queue
import sqlite3
import traceback
from contextlib import contextmanager


class Pool:
    """A small pool that remembers who took each connection."""

    def __init__(self, size, wait, clock):
        self.wait, self.clock = wait, clock
        self.free, self.taken = queue.LifoQueue(), {}
        for _ in range(size):
            self.free.put(self.connect())

    def connect(self):
        return sqlite3.connect(":memory:", check_same_thread=False)

    def take(self):
        try:
            connection = self.free.get(timeout=self.wait)
        except queue.Empty:
            raise TimeoutError("timeout waiting for a connection") from None
        frames = traceback.extract_stack(limit=4)
        names = [f.name for f in frames if f.name not in ("take", "lend")]
        who = [name for name in names if not name.startswith("__")][-1]
        self.taken[id(connection)] = (who, self.clock())
        return connection

    def give(self, connection):
        del self.taken[id(connection)]
        try:
            connection.rollback()  # no open transaction to the next user
        except sqlite3.Error:  # it is broken: without a new one, the pool
            connection = self.connect()  # would shrink with each fault
        self.free.put(connection)

    @contextmanager
    def lend(self):
        connection = self.take()
        try:
            yield connection
        finally:  # also after a return and after an exception
            self.give(connection)

    def report(self):
        for who, since in self.taken.values():
            print(f"  {who} holds one for {self.clock() - since} s")


now = 0
pool = Pool(size=3, wait=0.1, clock=lambda: now)


def leaky(name):
    connection = pool.take()
    if not name:
        return "invalid"  # the connection never goes back
    row = connection.execute("SELECT upper(?)", (name,)).fetchone()
    pool.give(connection)
    return row[0]


def sound(name):
    with pool.lend() as connection:
        if not name:
            return "invalid"
        return connection.execute("SELECT upper(?)", (name,)).fetchone()[0]


for name in ("shop", "", "blog", "", "job", "", "last"):
    now += 60
    try:
        result = leaky(name)
    except TimeoutError as error:
        result = error
    print(f"{name!r:<7} in use {len(pool.taken)} of 3: {result}")
pool.report()

pool = Pool(size=3, wait=0.1, clock=lambda: now)
results = [sound(name) for name in ("shop", "", "blog", "", "job", "", "last")]
print(f"with a block: {results[-1]}, in use {len(pool.taken)}")
for _ in range(4):  # more often than the pool is large
    with pool.lend() as connection:
        connection.close()  # stands for a server that was restarted
print(f"after broken ones: {sound('shop')}, in use {len(pool.taken)}")
