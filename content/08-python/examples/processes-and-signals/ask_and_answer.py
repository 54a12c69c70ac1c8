# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A command that asks: standard input, or a terminal of its own"
# runs = "linux"
# exit = 0
# ///

import os
import pty
import select
import signal
import subprocess
import sys
import time
from contextlib import suppress

ON_STDIN = [sys.executable, "-c", "print('got', input('Sure? '))"]
ON_TERMINAL = [sys.executable, "-c", """
with open('/dev/tty', 'r+b', buffering=0) as terminal:
    terminal.write(b'Password: ')
    print('got', len(terminal.readline().strip()), 'characters')
"""]
SILENT = [sys.executable, "-c", "import time; time.sleep(60)"]


def last_line(text):
    return (text.splitlines() or [""])[-1]


def run(command, text):
    """The usual way; nobody can be asked on a terminal."""
    result = subprocess.run(command, input=text, capture_output=True,
                            text=True, timeout=10, start_new_session=True)
    failed = result.returncode != 0
    return last_line(result.stderr if failed else result.stdout)


def read(terminal, deadline):
    """Some bytes, or b"" at the end."""
    left = deadline - time.monotonic()
    if left <= 0 or not select.select([terminal], [], [], left)[0]:
        raise TimeoutError("no answer in time")
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux says EIO when the last process has gone
        return b""


def answer(command, dialogue, timeout=10):
    """Run a command on its own terminal and answer questions in order."""
    deadline = time.monotonic() + timeout
    pid, terminal = pty.fork()  # the child leads a new session
    if pid == 0:
        try:
            os.execvp(command[0], command)
        finally:
            os._exit(127)
    seen, ended = b"", False
    try:
        for question, reply in dialogue:
            while question not in seen:
                chunk = read(terminal, deadline)
                if not chunk:
                    raise EOFError(f"ended without {question!r}")
                seen += chunk
            seen = seen.partition(question)[2]
            os.write(terminal, reply + b"\n")
        while chunk := read(terminal, deadline):
            seen += chunk
        ended = True
    finally:
        if not ended:
            os.kill(pid, signal.SIGKILL)
            with suppress(ProcessLookupError):  # it may lead no group yet
                os.killpg(pid, signal.SIGKILL)
        os.close(terminal)
        status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    return status, last_line(seen.decode("utf-8", "replace"))


print("stdin, empty:  ", run(ON_STDIN, "").partition(":")[0])
print("stdin, answer: ", run(ON_STDIN, "yes\n"))
print("terminal:      ", run(ON_TERMINAL, "s3cret\n").partition(":")[0])
print("own terminal:  ", *answer(ON_TERMINAL, [(b"Password: ", b"s3cret")]))
for title, command, timeout in (
        ("ends at once", [sys.executable, "-c", "pass"], 10),
        ("another text", ON_TERMINAL, 1), ("hangs", SILENT, 1)):
    try:
        answer(command, [(b"Passphrase: ", b"s3cret")], timeout)
    except (TimeoutError, EOFError) as error:
        print(f"{title + ':':<15} {type(error).__name__}")
