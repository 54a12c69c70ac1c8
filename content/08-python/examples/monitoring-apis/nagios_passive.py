# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Hand a result to Nagios through its command file"
# runs = "linux"
# exit = 1
# ///

import errno
import os
import select
import stat
import sys

OK, WARNING, CRITICAL, UNKNOWN = range(4)


# region submit
def command(host, service, state, output, now):
    """Return the line that reports a service's result to Nagios."""
    if state not in (OK, WARNING, CRITICAL, UNKNOWN):
        raise ValueError(f"state {state}")
    for name in (host, service):  # these end at the next semicolon
        if not name or any(c in ";\n\r" for c in name):
            raise ValueError(f"not a name: {name!r}")
    output = " ".join(output.split())  # a newline would be a new command
    line = (f"[{now}] PROCESS_SERVICE_CHECK_RESULT;"
            f"{host};{service};{state};{output}\n").encode("utf-8")
    if len(line) > select.PIPE_BUF:  # longer writes may be mixed with others
        raise ValueError(f"{len(line)} bytes, at most {select.PIPE_BUF}")
    return line


def submit(path, line):
    """Write one command to the named pipe, and never wait for a reader."""
    if not stat.S_ISFIFO(os.stat(path).st_mode):  # Nagios makes the pipe
        raise OSError(errno.EINVAL, "not a named pipe", path)
    pipe = os.open(path, os.O_WRONLY | os.O_NONBLOCK)
    try:
        if os.write(pipe, line) != len(line):
            raise OSError(errno.EAGAIN, "only a part was written", path)
    finally:
        os.close(pipe)
# endregion submit


def report(path, *result):
    try:
        submit(path, command(*result, now=1714557600))
    except (OSError, ValueError) as error:
        print("not submitted:", error)
        return 1
    print("submitted")
    return 0


with open("plain_file", "w", encoding="utf-8"):
    pass
report("plain_file", "db-1", "backup", OK, "OK - 12 GB")
os.mkfifo("nagios.cmd", 0o660)
report("nagios.cmd", "db-1", "backup", OK, "OK - 12 GB")  # nobody reads

nagios = os.open("nagios.cmd", os.O_RDONLY | os.O_NONBLOCK)  # now it runs
report("nagios.cmd", "db-1", "backup", OK, "OK - 12 GB | size=12GB")
report("nagios.cmd", "db-1", "backup", CRITICAL,
       "bad\n[0] SHUTDOWN_PROGRAM")
report("nagios.cmd", "db-1;x", "backup", OK, "OK")
status = report("nagios.cmd", "db-1", "backup", CRITICAL, "x" * 5000)
print(os.read(nagios, 65536).decode("utf-8"), end="")
os.close(nagios)
sys.exit(status)
