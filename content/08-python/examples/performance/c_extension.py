# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A C extension, built and measured against the same in Python"
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

# region source
SOURCE = r"""
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>

static PyObject *fnv1a(PyObject *self, PyObject *args) {
    Py_buffer data;
    uint32_t hash = 2166136261u;
    if (!PyArg_ParseTuple(args, "y*", &data))  /* a bytes-like object   */
        return NULL;                           /* an exception is set */
    Py_BEGIN_ALLOW_THREADS                     /* from here: no Python */
    const unsigned char *byte = data.buf;
    for (Py_ssize_t i = 0; i < data.len; i++)
        hash = (hash ^ byte[i]) * 16777619u;
    Py_END_ALLOW_THREADS
    PyBuffer_Release(&data);                   /* or it leaks */
    return PyLong_FromUnsignedLong(hash);
}

static PyMethodDef methods[] = {
    {"fnv1a", fnv1a, METH_VARARGS, "FNV-1a hash of bytes, 32 bits."},
    {NULL, NULL, 0, NULL}
};
static struct PyModuleDef module = {
    PyModuleDef_HEAD_INIT, "fasthash", NULL, 0, methods
};
PyMODINIT_FUNC PyInit_fasthash(void) { return PyModuleDef_Init(&module); }
"""
# endregion


def build(folder):
    """Compile fasthash into the folder; return the module, or None."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    headers = Path(sysconfig.get_path("include"))
    if not compiler or not (headers / "Python.h").exists():
        return None
    source = folder / "fasthash.c"
    source.write_text(SOURCE, encoding="ascii")
    target = folder / ("fasthash" + sysconfig.get_config_var("EXT_SUFFIX"))
    options = ["-O2", "-shared", "-fPIC", "-Wall", "-Werror"]
    subprocess.run(
        [compiler, *options, f"-I{headers}", source, "-o", target],
        check=True, timeout=60,
    )
    spec = importlib.util.spec_from_file_location("fasthash", target)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def fnv1a(data):
    result = 2166136261
    for byte in data:
        result = (result ^ byte) * 16777619 & 0xFFFFFFFF
    return result


def seconds(function, data):
    return min(timeit.repeat(lambda: function(data), repeat=5, number=1))


fasthash = build(Path.cwd())
if fasthash is None:
    print("no C compiler or no Python headers here: nothing was built")
    sys.exit(0)
for data in (b"", b"a", b"web-1 " * 50_000):
    if fasthash.fnv1a(data) != fnv1a(data):
        sys.exit(f"different results for {len(data)} bytes")
print("same results; hash of b'a':", hex(fasthash.fnv1a(b"a")))
data = b"web-1 " * 50_000
gain = seconds(fnv1a, data) / seconds(fasthash.fnv1a, data)
print("one call with 300,000 bytes, at least 20 times faster:", gain >= 20)


def piece_by_piece(function):
    return lambda data: [function(data[i:i + 1]) for i in range(len(data))]


small = data[:30_000]
gain = (seconds(piece_by_piece(fnv1a), small)
        / seconds(piece_by_piece(fasthash.fnv1a), small))
print("30,000 calls with 1 byte, at least 20 times faster:", gain >= 20)
try:
    fasthash.fnv1a("text")
except TypeError:
    print("a str where bytes are expected: TypeError, no crash")
