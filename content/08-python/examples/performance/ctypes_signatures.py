# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "ctypes: what happens with and without argtypes and restype"
# runs = "linux"
# exit = 0
# ///

import ctypes
import os
import signal
import subprocess
import sys

libm = ctypes.CDLL("libm.so.6")
libc = ctypes.CDLL(None, use_errno=True)  # what this process has loaded


def attempt(what, call):
    try:
        print(f"{what}: {call()}")
    except ctypes.ArgumentError:
        print(f"{what}: ArgumentError")


print("nothing declared")
attempt("  sqrt(2.0)", lambda: libm.sqrt(2.0))
print("only argtypes: the result is read as an int")
libm.sqrt.argtypes = [ctypes.c_double]
attempt("  sqrt(2.0) is right", lambda: abs(libm.sqrt(2.0) - 1.4142) < 0.001)
print("argtypes and restype")
libm.sqrt.restype = ctypes.c_double
attempt("  sqrt(2.0)", lambda: round(libm.sqrt(2.0), 4))
attempt("  sqrt('2')", lambda: libm.sqrt("2"))

# A number where C expects an address: in a child, since it will not survive.
wrong = "import ctypes; ctypes.CDLL(None).strlen(12345)"
child = subprocess.run([sys.executable, "-c", wrong], timeout=30)
print("strlen(12345), not declared:", signal.Signals(-child.returncode).name)
libc.strlen.argtypes, libc.strlen.restype = [ctypes.c_char_p], ctypes.c_size_t
attempt("strlen(12345), declared", lambda: libc.strlen(12345))
attempt("strlen(b'web-1'), declared", lambda: libc.strlen(b"web-1"))

libc.chdir.argtypes, libc.chdir.restype = [ctypes.c_char_p], ctypes.c_int
if libc.chdir(b"/no/such/folder") == -1:  # C reports, and raises nothing
    print("chdir:", os.strerror(ctypes.get_errno()))
