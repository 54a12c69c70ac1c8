# /// script
# requires-python = ">=3.11"
# dependencies = ["gunicorn"]
#
# [tool.guide]
# title = "gunicorn's --timeout: it ends a sync worker, not a slow thread"
# runs = "linux"
# exit = 0
# ///

import contextlib
import http.client
import os
import re
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PROGRAM = """
import os, time

def app(environ, start_response):  # plain WSGI: a framework is not needed
    if environ["PATH_INFO"] == "/slow":
        time.sleep(12)
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [str(os.getpid()).encode()]
"""


def get(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        return str(response.status), response.read()
    except ConnectionError:  # RemoteDisconnected is one
        return "connection closed, nothing sent", None
    finally:
        connection.close()


def listening(log, server):
    give_up = time.monotonic() + 15
    while time.monotonic() < give_up and server.poll() is None:
        text = log.read_text(encoding="utf-8", errors="replace")
        if found := re.search(r"http://127\.0\.0\.1:(\d+)", text):
            return int(found[1])
        time.sleep(0.05)
    raise TimeoutError("gunicorn did not start")


def try_out(kind, options):
    log = Path(f"{kind}.log")
    arguments = ["-m", "gunicorn", "slow:app", "--bind", "127.0.0.1:0",
                 "--workers", "1", "--timeout", "6", *options]
    with log.open("wb") as output:
        server = subprocess.Popen(
            [sys.executable, *arguments], stdout=output, stderr=output,
            process_group=0)  # the workers are in it too
    try:
        port = listening(log, server)
        _, before = get(port, "/")  # the body is the worker's pid
        answer, _ = get(port, "/slow")
        _, after = get(port, "/")
    finally:
        server.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            server.wait(15)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(server.pid, signal.SIGKILL)  # whatever is left
        server.wait()
    text = log.read_text(encoding="utf-8", errors="replace")
    return [
        f"{kind} worker, --timeout 6, a request of 12 seconds:",
        "  answer: " + answer,
        "  next request: " + ("same" if after == before else "new") + " worker",
        f"  WORKER TIMEOUT in the log: {'WORKER TIMEOUT' in text}",
    ]


Path("slow.py").write_text(PROGRAM, encoding="utf-8")
with ThreadPoolExecutor() as pool:  # both servers at the same time
    sync = pool.submit(try_out, "sync", [])
    threads = pool.submit(try_out, "thread", ["--threads", "2"])
    print(*sync.result(), *threads.result(), sep="\n")
