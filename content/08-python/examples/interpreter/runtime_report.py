# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Which CPython is this: GIL, JIT, subinterpreters"
# runs = "browser"
# exit = 0
# ///

import sys
import sysconfig
from importlib.util import find_spec
from types import SimpleNamespace


def report(runtime, gil_disabled_build, has_interpreters):
    """Facts that a bug report needs; each has a default for old versions."""
    gil_on = getattr(runtime, "_is_gil_enabled", lambda: True)()
    jit = getattr(runtime, "_jit", None)
    if jit is None or not jit.is_available():
        jit_state = "not in this build"
    else:
        jit_state = "on" if jit.is_enabled() else "built in, switched off"
    return {
        "free-threaded build": gil_disabled_build,
        "GIL": "on" if gil_on else "off",
        "JIT": jit_state,
        "concurrent.interpreters": has_interpreters,
    }


def show(title, facts):
    print(f"{title}:")
    for name, value in facts.items():
        print(f"  {name}: {value}")
    if facts["free-threaded build"] and facts["GIL"] == "on":
        print("  warning: an extension module switched the GIL on again")


show("this interpreter", report(
    sys,
    bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
    sys.version_info >= (3, 14) and find_spec("_interpreters") is not None,
))

# Two others, as doubles that have the documented functions of 3.14.
show("3.14t with an old extension", report(
    SimpleNamespace(_is_gil_enabled=lambda: True),
    gil_disabled_build=True, has_interpreters=True,
))
show("3.14 with the JIT", report(
    SimpleNamespace(
        _is_gil_enabled=lambda: True,
        _jit=SimpleNamespace(
            is_available=lambda: True, is_enabled=lambda: False
        ),
    ),
    gil_disabled_build=False, has_interpreters=True,
))
