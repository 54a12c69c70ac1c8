# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "gunicorn"]
#
# [tool.guide]
# title = "SIGTERM during a request: gunicorn and the development server"
# runs = "linux"
# exit = 0
# ///

import contextlib
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

PROGRAM = """
import time
from pathlib import Path
from flask import Flask
app = Flask(__name__)

@app.get("/report")
def report():
    Path("running").touch()
    give_up = time.monotonic() + 15
    while not Path("go").exists() and time.monotonic() < give_up:
        time.sleep(0.02)
    return "report done"
"""
GUNICORN = [
    "-m", "gunicorn", "service:app", "--bind", "127.0.0.1:0",
    "--workers", "2", "--threads", "2", "--graceful-timeout", "10",
]
DEVELOPMENT = ["-m", "flask", "--app", "service", "run", "--port", "0"]


def wait_for(condition, seconds=15):
    give_up = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > give_up:
            raise TimeoutError("the condition did not come true")
        time.sleep(0.02)


def answer(port, result):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("GET", "/report")
        response = connection.getresponse()
        text = response.read().decode("utf-8")
        result.append(f"{response.status} {text}")
    except (http.client.HTTPException, OSError) as error:
        result.append(type(error).__name__)
    finally:
        connection.close()


def stops_listening(port):
    """Some versions refuse; others accept, and reset when they end."""
    def refused():
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except ConnectionRefusedError:
            return True
        except OSError:
            pass
        return False

    with contextlib.suppress(TimeoutError):
        wait_for(refused, seconds=5)


def stop_during_a_request(arguments):
    for name in ("running", "go", "server.log"):
        Path(name).unlink(missing_ok=True)
    log = Path("server.log")
    with log.open("wb") as output:
        server = subprocess.Popen(
            [sys.executable, *arguments], stdout=output, stderr=output,
            process_group=0)  # the workers are in it too
    try:
        def port():
            text = log.read_text(encoding="utf-8", errors="replace")
            return re.search(r"http://127\.0\.0\.1:(\d+)", text)

        wait_for(port)
        number, result = int(port()[1]), []
        caller = threading.Thread(target=answer, args=(number, result))
        caller.start()
        wait_for(Path("running").exists)  # the request is inside the app
        server.send_signal(signal.SIGTERM)
        stops_listening(number)
        late = []
        second = threading.Thread(target=answer, args=(number, late))
        second.start()
        caller.join(2)  # time enough to notice that it was cut off
        print("  running request:", *result or ["still running"])
        Path("go").touch()
        caller.join(20)
        second.join(20)
        print("  its answer:", *result)
        print("  a request after SIGTERM:",
              "answered" if "200" in late[0] else "no answer")
        print("  exit status:", server.wait(20))
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(server.pid, signal.SIGKILL)  # whatever is left
        server.wait()


Path("service.py").write_text(PROGRAM, encoding="utf-8")
print("gunicorn, two workers of two threads:")
stop_during_a_request(GUNICORN)
print("development server of Flask:")
stop_during_a_request(DEVELOPMENT)
