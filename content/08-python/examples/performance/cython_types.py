# /// script
# requires-python = ">=3.11"
# dependencies = ["cython"]
#
# [tool.guide]
# title = "Cython: the same function without types, and with types"
# runs = "linux"
# exit = 0
# commands = ["cc"]
# ///

import importlib.util
import shutil
import subprocess
import sys
import sysconfig
import timeit
from pathlib import Path

PLAIN = """
def fnv1a(data):
    result = 2166136261
    for byte in data:
        result = (result ^ byte) * 16777619 & 0xFFFFFFFF
    return result
"""
TYPED = """
from libc.stdint cimport uint32_t

def fnv1a(const unsigned char[:] data):
    cdef uint32_t result = 2166136261
    cdef Py_ssize_t i
    with nogil:
        for i in range(data.shape[0]):
            result = (result ^ data[i]) * 16777619
    return result
"""


def build(name, source):
    """Translate to C, compile, and import; return the module."""
    Path(f"{name}.pyx").write_text(source, encoding="ascii")
    target = Path.cwd() / (name + sysconfig.get_config_var("EXT_SUFFIX"))
    translate = [sys.executable, "-m", "cython", "-3", "-X",
                 "boundscheck=False,wraparound=False", f"{name}.pyx"]
    headers = f"-I{sysconfig.get_path('include')}"
    compile_ = ["cc", "-O2", "-shared", "-fPIC", "-w", headers,
                f"{name}.c", "-o", target]
    for command in (translate, compile_):
        subprocess.run(command, check=True, timeout=120)
    spec = importlib.util.spec_from_file_location(name, target)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def seconds(function, data):
    return min(timeit.repeat(lambda: function(data), repeat=5, number=1))


if not (importlib.util.find_spec("Cython") and shutil.which("cc")):
    sys.exit("Cython or a C compiler is missing: nothing was built")
python = {}
exec(PLAIN, python)  # the same text, run by the interpreter
data = b"web-1 " * 50_000
slow = seconds(python["fnv1a"], data)
for name, source in {"plain": PLAIN, "typed": TYPED}.items():
    module = build(name, source)
    same = module.fnv1a(data) == python["fnv1a"](data)
    gain = slow / seconds(module.fnv1a, data)
    print(f"{name}: same result: {same}, 20 times faster: {gain >= 20}")
