# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Reference counting, a cycle, and the garbage collector"
# runs = "browser"
# exit = 0
# ///

import gc
import weakref


class Pool:
    def __init__(self):
        self.clients = []


class Client:
    def __init__(self, name, pool, weak=False):
        self.name = name
        self.pool = weakref.ref(pool) if weak else pool
        pool.clients.append(self)


def freed(obj, name):
    """Print a line when the object is freed, without holding it."""
    weakref.finalize(obj, print, "   freed:", name)


gc.disable()  # so that only the calls below run the collector

print("1. one name, no cycle")
pool = Pool()
freed(pool, "pool")
pool = None  # the count reaches zero here, and the object is freed here

print("2. pool -> client -> pool")
pool = Pool()
freed(pool, "pool in a cycle")
Client("a", pool)
pool = None  # the client still refers to it: the count stays at one
print("   nothing happened yet")
print("   collector found", gc.collect() > 0)

print("3. the way back is a weak reference")
pool = Pool()
freed(pool, "pool without a cycle")
client = Client("b", pool, weak=True)
print("   alive:", client.pool() is pool)
pool = None
print("   alive:", client.pool())
