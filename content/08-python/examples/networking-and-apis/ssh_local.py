# /// script
# requires-python = ">=3.11"
# dependencies = ["paramiko"]
#
# [tool.guide]
# title = "A command on another host: OpenSSH, paramiko, and a test server"
# runs = "linux"
# exit = 0
# commands = ["ssh"]
# ///

import logging
import os
import shlex
import socket
import subprocess
import threading
import time
from pathlib import Path

import paramiko


# region openssh
OPTIONS = {
    "BatchMode": "yes",  # fail instead of asking for a password
    "ConnectTimeout": "5",  # seconds for TCP and the handshake
    "StrictHostKeyChecking": "yes",  # an unknown host is an error
    "ServerAliveInterval": "15",  # a dead peer ends the session ...
    "ServerAliveCountMax": "3",  # ... after three lost answers
}


def ssh(host, argv, seconds, **extra):
    """Run argv on a host; return (status, output, errors).

    255 means that ssh failed, or that the command ended with 255 or by
    a signal. A timeout ends our ssh, and not the remote command.
    """
    options = [f"-o{k}={v}" for k, v in {**OPTIONS, **extra}.items()]
    # ssh joins its arguments with spaces for the remote shell: quote them
    remote = shlex.join(argv)
    done = subprocess.run(
        # no ~/.ssh/config; behind "--" no host is an option
        ["ssh", "-F", "none", *options, "--", host, remote],
        stdin=subprocess.DEVNULL,  # ssh would eat the caller's input
        capture_output=True, encoding="utf-8", errors="replace",
        timeout=seconds,
    )
    return done.returncode, done.stdout.strip(), done.stderr.strip()
# endregion


# region paramiko
def connect(host, port, user, key, known_hosts):
    client = paramiko.SSHClient()
    client.load_host_keys(known_hosts)
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    client.connect(
        host, port, username=user, pkey=key, timeout=5, banner_timeout=5,
        auth_timeout=5, allow_agent=False, look_for_keys=False,
    )
    return client  # use it with `with`: a forgotten one keeps a thread


def run(client, argv, seconds, limit=1_000_000, clock=time.monotonic):
    """Return (status, output); -1 means that no status came."""
    deadline = clock() + seconds
    channel = client.get_transport().open_session(timeout=seconds)
    with channel:
        channel.set_combine_stderr(True)  # one stream, so none can fill
        channel.exec_command(shlex.join(argv))
        output = bytearray()
        while True:
            left = deadline - clock()
            if left <= 0:  # a command that prints for ever ends here
                raise TimeoutError("deadline passed while reading")
            channel.settimeout(left)  # and a silent one in recv()
            chunk = channel.recv(65536)
            if not chunk:
                break
            output += chunk
            if len(output) > limit:
                raise ValueError(f"more than {limit} bytes")
        # recv_exit_status() has no timeout of its own
        while not channel.exit_status_ready() and not channel.closed:
            if clock() > deadline:
                raise TimeoutError("no exit status")
            time.sleep(0.01)
        text = output.decode("utf-8", errors="replace")
        return channel.recv_exit_status(), text.strip()
# endregion


# region server
class Server(paramiko.ServerInterface):
    """A server for the example: it gives each command to sh, as sshd."""

    def __init__(self, allowed):
        self.allowed = allowed

    def get_allowed_auths(self, username):
        return "publickey"

    def check_auth_publickey(self, username, key):
        good = key == self.allowed
        return paramiko.AUTH_SUCCESSFUL if good else paramiko.AUTH_FAILED

    def check_channel_request(self, kind, chanid):
        return paramiko.OPEN_SUCCEEDED

    def check_channel_exec_request(self, channel, command):
        threading.Thread(
            target=self.execute, args=(channel, command), daemon=True
        ).start()
        return True

    def execute(self, channel, command):
        done = subprocess.run(
            ["sh", "-c", command], capture_output=True, timeout=10,
            stdin=subprocess.DEVNULL, start_new_session=True,
        )
        channel.sendall(done.stdout)
        channel.sendall_stderr(done.stderr)
        if done.returncode >= 0:  # killed by a signal: no exit status
            channel.send_exit_status(done.returncode)
        channel.close()


def serve(listener, host_key, allowed):
    while True:
        connection, _ = listener.accept()
        transport = paramiko.Transport(connection)
        transport.add_server_key(host_key)
        try:
            transport.start_server(server=Server(allowed))
        except (paramiko.SSHException, EOFError):
            pass  # a client that did not trust us, or went away
# endregion


def new_key(name):
    argv = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", name]
    subprocess.run(argv, check=True, timeout=10, stdin=subprocess.DEVNULL)
    return paramiko.Ed25519Key.from_private_key_file(name)


logging.getLogger("paramiko").setLevel("CRITICAL")
key, other, host_key = (new_key(name) for name in ("id", "other", "host"))
listener = socket.create_server(("127.0.0.1", 0))
port = listener.getsockname()[1]
threading.Thread(
    target=serve, args=(listener, host_key, key), daemon=True
).start()
line = f"[127.0.0.1]:{port} {host_key.get_name()} {host_key.get_base64()}\n"
Path("known").write_text(line, encoding="utf-8")
Path("empty").touch()


def by_openssh(argv, known="known", identity="id", port=port, seconds=10):
    try:
        return ssh(
            "deploy@127.0.0.1", argv, seconds, Port=port,
            IdentityFile=os.path.abspath(identity), IdentitiesOnly="yes",
            UserKnownHostsFile=os.path.abspath(known),
        )
    except subprocess.TimeoutExpired:
        return "timeout"


def by_paramiko(argv, known="known", key=key, port=port, seconds=10):
    try:
        with connect("127.0.0.1", port, "deploy", key, known) as client:
            return run(client, argv, seconds)
    except (OSError, paramiko.SSHException) as error:
        return type(error).__name__


closed = socket.create_server(("127.0.0.1", 0))
free = closed.getsockname()[1]
closed.close()
# region cases
name = "a file; echo injected"
status = ["sh", "-c", "echo busy >&2; exit 3"]
for title, command, openssh, own in (
    ("quoted", ["echo", name, "$HOME"], {}, {}),
    ("status 3", status, {}, {}),
    ("remote 255", ["sh", "-c", "exit 255"], {}, {}),
    ("killed", ["kill", "-KILL", "0"], {}, {}),  # its own group
    ("slow", ["sleep", "8"], {"seconds": 3}, {"seconds": 3}),
    ("not UTF-8", ["printf", r"caf\351"], {}, {}),
    ("unknown host", ["true"], {"known": "empty"}, {"known": "empty"}),
    ("wrong key", ["true"], {"identity": "other"}, {"key": other}),
    ("refused", ["true"], {"port": free}, {"port": free}),
):
    result = by_openssh(command, **openssh)
    if result[0] == 255:  # the last line says why, without the port
        result = 255, result[2].rpartition("\n")[2].replace(str(free), "N")
    print(f"{title}:\n  ssh      {result!a}")
    print(f"  paramiko {by_paramiko(command, **own)!a}")
# endregion
