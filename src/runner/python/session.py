"""Prepares a fresh interpreter, and runs one program in it as `python3 file` does.

The page calls `prepare` once, when the interpreter is made, and `run` once, after which the interpreter is thrown
away. Nothing of the page stays within a program's reach: the modules that lead to JavaScript are taken away.
"""

import asyncio
import atexit
import errno
import linecache
import os
import random
import runpy
import shutil
import socket
import sys
import threading
import time
import types

DOORS = ("js", "pyodide_js", "_pyodide_core", "_pyodide", "pyodide")
NOT_OF_A_MACHINE = ("LD_LIBRARY_PATH", "LOGNAME", "PWD", "PYTHONINSPECT", "USER", "_")


class SleepingSelector:
    """What an event loop waits on: there are no sockets here, only the clock."""

    def select(self, timeout):
        if timeout is None:
            raise RuntimeError("every task waits for something that cannot happen here")
        if timeout > 0:
            time.sleep(timeout)
        return []


class Loop(asyncio.BaseEventLoop):
    """The event loop of CPython on a selector that only sleeps."""

    def __init__(self):
        super().__init__()
        self._selector = SleepingSelector()

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass


class Policy(asyncio.events._BaseDefaultEventLoopPolicy):
    _loop_factory = Loop


def unreachable(*_args, **_options):
    raise OSError(errno.ENETUNREACH, "Network is unreachable")


def unresolved(host, *_args, **_options):
    raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")


def prepare(folder):
    """Makes the interpreter that of a machine without a network, and closes the ways to JavaScript."""
    webloop = sys.modules["pyodide.webloop"]
    time.sleep = webloop._orig_sleep
    asyncio.run = webloop._orig_run
    asyncio._set_running_loop(None)
    asyncio.events._set_event_loop_policy(Policy())
    sys.meta_path[:] = [finder for finder in sys.meta_path if "pyodide" not in owner(finder)]
    for name in list(sys.modules):
        if name.partition(".")[0] in DOORS:
            del sys.modules[name]
    for name in DOORS:
        shutil.rmtree(f"{os.path.dirname(os.__file__)}/{name}", ignore_errors=True)
    # This one is built in, so it would come back.
    sys.modules["_pyodide_core"] = None
    os.remove(__file__)
    del sys.modules[__name__]
    for name in ("connect", "connect_ex", "sendto", "bind", "listen"):
        setattr(socket.socket, name, unreachable)
    socket.getaddrinfo = socket.gethostbyname = socket.gethostbyname_ex = unresolved
    for name in NOT_OF_A_MACHINE:
        os.environ.pop(name, None)
    os.environ["PATH"] = "/usr/bin:/bin"
    # The interpreter may be a copy of one whose generator has been made.
    random.seed()
    linecache.clearcache()
    sys.excepthook = sys.__excepthook__
    os.makedirs(folder, exist_ok=True)
    os.chdir(folder)


def owner(finder):
    return getattr(finder, "__module__", None) or type(finder).__module__


profiler = None


def run(folder, file, arguments, profile=False):
    """Runs a program that lies in the folder as `python3 file` does, or, as `-m name`, a module.

    With `profile` it is run as `python3 -m cProfile file`, and `profile_json` tells what was counted.

    Returns its exit status; a traceback begins at the program's own first line.
    """
    global profiler
    if profile:
        import cProfile

        profiler = cProfile.Profile()
    sys.path[0] = folder
    sys.argv = [file, *arguments]
    try:
        if file.startswith("-m "):
            runpy.run_module(file.removeprefix("-m "), run_name="__main__", alter_sys=True)
        else:
            run_file(f"{folder}/{file}")
        status = 0
    except BaseException as error:
        status = ended(error)
    return max(status, finish())


def run_file(path):
    main = types.ModuleType("__main__")
    main.__file__ = path
    main.__builtins__ = sys.modules["builtins"]
    sys.modules["__main__"] = main
    with open(path, "rb") as source:
        code = compile(source.read(), path, "exec", dont_inherit=True)
    if not profiler:
        return exec(code, main.__dict__)
    profiler.enable()
    try:
        exec(code, main.__dict__)
    finally:
        profiler.disable()


def profile_json():
    """What cProfile has counted, as the page reads it (`profile.ts`)."""
    if not profiler:
        return "null"
    import io
    import json
    import pstats

    table = io.StringIO()
    stats = pstats.Stats(profiler, stream=table).strip_dirs().sort_stats("cumulative")
    stats.print_stats()
    places = {function: place for place, function in enumerate(stats.stats)}
    functions = [
        {
            "file": file,
            "line": line,
            "name": name,
            "calls": calls,
            "own": own,
            "cumulative": cumulative,
            "callers": {
                places[caller]: {"calls": pair[0], "own": pair[2], "cumulative": pair[3]}
                for caller, pair in callers.items()
            },
        }
        for (file, line, name), (_, calls, own, cumulative, callers) in stats.stats.items()
    ]
    return json.dumps({"functions": functions, "table": table.getvalue().strip() + "\n"})


def finish():
    """Does what the interpreter does at its end."""
    try:
        threading._shutdown()
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
    except BaseException as error:
        return ended(error)
    return 0


def ended(error):
    """Prints why a program ended, and returns its exit status."""
    if isinstance(error, SystemExit):
        if error.code is None or isinstance(error.code, int):
            return (error.code or 0) & 0xFF
        print(error.code, file=sys.stderr)
        return 1
    trim(error)
    sys.last_exc = error
    sys.excepthook(type(error), error, error.__traceback__)
    return 130 if isinstance(error, KeyboardInterrupt) else 1


def trim(error):
    """Takes our own lines out of a traceback, and out of those of the errors behind it."""
    while error:
        trace = error.__traceback__
        while trace and ours(trace):
            trace = trace.tb_next
        error.__traceback__ = trace
        while trace:
            while trace.tb_next and ours(trace.tb_next):
                trace.tb_next = trace.tb_next.tb_next
            trace = trace.tb_next
        error = error.__cause__ or error.__context__


def ours(trace):
    return trace.tb_frame.f_code.co_filename == __file__
