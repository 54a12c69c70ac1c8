# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A C function in a thread, with the GIL released and held"
# runs = "linux"
# exit = 0
# ///

import ctypes
import sys
import threading
import time

SLEEP_US, PAUSE = 3_000_000, 0.3
# A thread then gives up the GIL only when it waits, so the order is certain.
sys.setswitchinterval(10)


def order_of_events(library):
    """Call C's usleep in a thread; does the main thread go on meanwhile?"""
    usleep = library.usleep
    usleep.argtypes, usleep.restype = [ctypes.c_uint], ctypes.c_int
    events, started = [], threading.Event()

    def call():
        events.append("C begins")
        started.set()
        usleep(SLEEP_US)
        events.append("C ends")

    thread = threading.Thread(target=call)
    thread.start()
    started.wait(10)
    time.sleep(PAUSE)
    events.append("Python runs")
    thread.join(10)
    return ", ".join(events)


# CDLL releases the GIL during the call. PyDLL keeps it, as an extension does
# that does not say Py_BEGIN_ALLOW_THREADS.
print("released:", order_of_events(ctypes.CDLL(None)))
print("held:    ", order_of_events(ctypes.PyDLL(None)))
