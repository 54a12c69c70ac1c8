# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Run a job, tell Slack when it fails, and keep the job's own status"
# runs = "linux"
# exit = 3
# ///

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import urllib.request
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, HTTPServer

LIMIT = 500  # characters of output in a message


def describe(name, host, status, output, log):
    """Return the text of the message: what, where, how, and where to look."""
    tail = output.strip()[-LIMIT:] or "(no output)"
    # These three characters have a meaning in a Slack message.
    for plain, safe in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        tail = tail.replace(plain, safe)
    return f"*{name}* failed on {host}, status {status}\n{tail}\nLog: {log}"


def send_to_slack(url, text, timeout=5):
    """Post to an incoming webhook; the URL itself is the secret."""
    request = urllib.request.Request(
        url, data=json.dumps({"text": text}).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=timeout) as answer:
        answer.read(1000)


def as_mail(text, sender, receiver):
    """Return the same message as an e-mail, for smtplib's send_message."""
    mail = EmailMessage()
    mail["From"], mail["To"] = sender, receiver
    mail["Subject"] = text.splitlines()[0]
    mail.set_content(text)
    return mail


def run_command(command, timeout):
    """Run it in a group of its own; return a status and the last output."""
    # A file and not a pipe: any size fits, and no grandchild can hold it.
    with tempfile.TemporaryFile() as output:
        try:
            process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=output,
                stderr=subprocess.STDOUT, start_new_session=True,
            )
        except FileNotFoundError as error:
            return 127, str(error)
        except OSError as error:  # such as no right to run it
            return 126, str(error)
        late = ""
        try:
            status = process.wait(timeout)
        except BaseException as error:  # too late, or Ctrl+C
            os.killpg(process.pid, signal.SIGKILL)  # its children as well
            process.wait()
            if not isinstance(error, subprocess.TimeoutExpired):
                raise
            status, late = 124, f"no end within {timeout} s"
        output.seek(max(0, output.seek(0, os.SEEK_END) - 4 * LIMIT))
        text = output.read().decode("utf-8", "replace") + late
    return status if status >= 0 else 128 - status, text


def run_job(name, command, send, timeout=600):
    """Run the command, tell about a failure, and return its status."""
    status, output = run_command(command, timeout)
    if status:
        log = f"journalctl -u {name}"
        try:
            send(describe(name, "db-1", status, output, log))
        except Exception as error:  # a dead chat must not hide the failure
            # Only the text of an OSError is sure not to hold the URL.
            why = error if isinstance(error, OSError) else type(error).__name__
            print(f"could not notify: {why}", file=sys.stderr)
    return status


# region demo
class Chat(BaseHTTPRequestHandler):
    """A double for the webhook of the chat."""

    def do_POST(self):
        size = int(self.headers["Content-Length"])
        print("chat got:", json.loads(self.rfile.read(size))["text"])
        self.send_response(200)
        self.end_headers()

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Chat)
threading.Thread(target=server.serve_forever, daemon=True).start()
url = f"http://127.0.0.1:{server.server_port}/services/T0/B0/secret"


def slack(text):
    send_to_slack(url, text)


print("good job:", run_job("backup", ["true"], slack))
bad = ["sh", "-c", "echo 'disk <sda1> is full'; exit 3"]
print("bad job: ", run_job("backup", bad, slack))
print("no job:  ", run_job("backup", ["no-such-program"], slack))
slow = ["sh", "-c", "echo copying; sleep 30 & wait"]
print("slow job:", run_job("backup", slow, slack, timeout=5))
server.shutdown()
server.server_close()
print(as_mail("backup failed\nstatus 3", "job@db-1", "ops@example.org"))
run_job("backup", bad, lambda text: send_to_slack("T0/B0/secret", text))
status = run_job("backup", bad, slack)  # the chat is gone now
print("status without the chat:", status, flush=True)
sys.exit(status)
# endregion
