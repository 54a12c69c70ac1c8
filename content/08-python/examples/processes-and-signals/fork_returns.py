# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "fork returns twice, and unflushed output is copied"
# runs = "linux"
# exit = 0
# ///

import os
import subprocess
import sys
import traceback


def forked(work):
    """Run work() in a copy of this process; return its exit status."""
    pid = os.fork()
    if pid == 0:  # the child: fork() returned 0
        status = 1
        try:
            status = work() or 0
        except BaseException:
            traceback.print_exc()  # nobody else will report it
        finally:
            os._exit(status)  # no atexit, no flush, no caller's finally
    # the parent: fork() returned the child's pid
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status)


count = 1


def change():
    global count
    count = 99  # in the copy only
    return 7


print("child's status:", forked(change), "- our count:", count)
print("killed child:  ", forked(lambda: os.kill(os.getpid(), 9)))

# os.posix_spawn() takes both steps in one call and runs no Python between.
pid = os.posix_spawn("/bin/sh", ["sh", "-c", "exit 3"], {"PATH": "/bin"})
print("posix_spawn:   ", os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))

# Text that waits in the buffer of a pipe is copied, and written twice.
twice = "import os; print('paid'); os.fork(); os.sys.stdout.flush()"
env = {name: os.environ[name] for name in ("PATH",)}  # no UNBUFFERED
done = subprocess.run(
    [sys.executable, "-c", twice], env=env, stdin=subprocess.DEVNULL,
    stdout=subprocess.PIPE, encoding="utf-8", timeout=5, check=True,
)
print("buffer copied: ", done.stdout.split())
