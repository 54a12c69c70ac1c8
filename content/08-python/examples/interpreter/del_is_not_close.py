# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "__del__ comes late and its errors are not raised; with comes in time"
# runs = "browser"
# exit = 0
# ///

import gc
import sys
import weakref

sys.unraisablehook = lambda event: print(
    "   not raised:", type(event.exc_value).__name__, event.exc_value
)
gc.disable()


class Lease:
    def __init__(self, name):
        self.name = name
        self.open = True

    def close(self):
        if self.open:
            self.open = False
            print("   released", self.name)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def __del__(self):  # a safety net, and no more than that
        self.close()


print("1. with: released at a line that you can point to")
with Lease("db-1"):
    print("   working")

print("2. __del__: whenever the object happens to be freed")
lease = Lease("db-2")
lease.self = lease  # any cycle is enough
lease = None
print("   still held; now the collector runs")
gc.collect()


class Broken:
    def __del__(self):
        raise OSError("flush failed: disk full")


print("3. an exception in __del__ goes to a hook, not to the caller")
broken = Broken()
try:
    broken = None
except OSError:
    print("   caught")
else:
    print("   the caller saw no error")

print("4. weakref.finalize: without __del__, also at exit")
lease = Lease("db-3")
lease.open = False  # keep __del__ quiet for this step
weakref.finalize(lease, print, "   at exit: finalizer of db-3")
print("   last line of the program")
