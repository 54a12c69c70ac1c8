# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Stop a process that stays above a memory limit"
# runs = "linux"
# exit = 0
# ///

import collections
import os
import select
import signal
import subprocess
import sys


class Gone(Exception):
    """The process ended, or its number belongs to another one now."""


def start_time(pid):
    """Clock ticks since boot: pid and start time name one process."""
    try:
        # A name is cut after 15 bytes, so it may end inside a character.
        with open(f"/proc/{pid}/stat", encoding="utf-8",
                  errors="replace") as file:
            text = file.read()
    except (FileNotFoundError, ProcessLookupError) as error:
        raise Gone(pid) from error
    # The name is in brackets and may hold spaces and brackets itself.
    return int(text.rpartition(")")[2].split()[19])


def resident(pid):
    """Bytes of VmRSS; a zombie has no such line."""
    try:
        with open(f"/proc/{pid}/status", encoding="utf-8",
                  errors="replace") as file:
            for line in file:
                if line.startswith("VmRSS:"):
                    return int(line.split()[1]) * 1024
    except (FileNotFoundError, ProcessLookupError) as error:
        raise Gone(pid) from error
    raise Gone(pid)


def over_limit(samples, limit, needed=3):
    """True when the last `needed` samples are all above the limit."""
    last = collections.deque(maxlen=needed)
    for value in samples:
        last.append(value > limit)
        if len(last) == needed and all(last):
            return True
    return False


def stop(pid, started, evidence, grace=5):
    """SIGTERM, wait, SIGKILL; never to another process with this pid."""
    try:
        handle = os.pidfd_open(pid)  # holds the process, not the number
    except ProcessLookupError as error:
        raise Gone(pid) from error
    try:
        if start_time(pid) != started:
            raise Gone(pid)
        evidence(pid)  # the reason for the memory is gone after the signal
        signal.pidfd_send_signal(handle, signal.SIGTERM)
        if not wait(handle, grace):
            signal.pidfd_send_signal(handle, signal.SIGKILL)
            return "SIGKILL" if wait(handle, grace) else "still there"
        return "SIGTERM"
    except ProcessLookupError as error:  # it ended between two lines
        raise Gone(pid) from error
    finally:
        os.close(handle)


def wait(handle, seconds):
    # A pidfd is readable when the process has ended.
    return bool(select.select([handle], [], [], seconds)[0])


if __name__ == "__main__":
    mib = 1024 * 1024
    print("one peak:", over_limit([90, 300, 90, 90, 300], 200))
    print("stays up:", over_limit([90, 300, 301, 302], 200))
    for words in ("pass", "signal.signal(15, signal.SIG_IGN)"):
        code = (f"import signal, time; {words}; data = bytearray({60 * mib});"
                " print('ready', flush=True); time.sleep(60)")
        child = subprocess.Popen([sys.executable, "-c", code],
                                 stdout=subprocess.PIPE)
        child.stdout.readline()
        born = start_time(child.pid)
        samples = (resident(child.pid) for _ in range(3))
        print(f"{words}: above 50 MiB:", over_limit(samples, 50 * mib))
        try:
            stop(child.pid, born + 1, print)
        except Gone:
            print("  another start time: nothing was sent")
        ended = stop(child.pid, born, lambda pid: None)
        print("  ended by", ended, child.wait())
        child.stdout.close()
    for call in (resident, start_time, lambda pid: stop(pid, born, print)):
        try:
            call(child.pid)
        except Gone:
            print("gone: reported as ended, not as an error")
