# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "os.umask and threads: set the mode in the call that creates the file"
# runs = "linux"
# exit = 0
# ///

import os
import tempfile
import threading
from pathlib import Path


def mode(path):
    return f"{path.stat().st_mode & 0o777:o}"


def private(path, text):
    """A new file that only its owner can read, from the first moment on."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    with open(os.open(path, flags, 0o600), "w", encoding="utf-8") as file:
        file.write(text)


os.umask(0o022)  # the usual value; set once, before any thread starts
with tempfile.TemporaryDirectory() as top:
    report, token = Path(top, "report"), Path(top, "token")

    def publish():  # this thread wants a file that all can read
        report.write_text("ok", encoding="utf-8")

    before = os.umask(0o077)  # this thread wants a private file
    thread = threading.Thread(target=publish)
    thread.start()
    thread.join()  # the other thread runs in exactly this moment
    os.umask(before)
    print("umask 077 in one thread, the file of another:", mode(report))

    report.unlink()
    private(token, "t0ken")
    publish()
    print(f"mode in the call: token {mode(token)}, report {mode(report)}")
