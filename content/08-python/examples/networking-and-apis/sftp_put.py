# /// script
# requires-python = ">=3.11"
# dependencies = ["paramiko"]
#
# [tool.guide]
# title = "Copy a file with paramiko's SFTP: temporary name, check, rename"
# runs = "linux"
# exit = 0
# ///

import logging
import os
import socket
import threading
from pathlib import Path

import paramiko


# region put
def connect(host, port, user, key_file, known_hosts):
    client = paramiko.SSHClient()
    client.load_host_keys(known_hosts)  # RejectPolicy is the default
    try:
        client.connect(
            host, port, username=user,
            key_filename=key_file,  # a key, no password in the program
            allow_agent=False,  # True: also try the keys of ssh-agent
            look_for_keys=False,  # True: also try ~/.ssh/id_*
            timeout=5, banner_timeout=5, auth_timeout=5,
        )
    except BaseException:
        client.close()  # a refused login leaves a connection and a thread
        raise
    return client


def put(client, local, remote, seconds=30):
    """Upload so that `remote` is the old file or the whole new one."""
    part = f"{remote}.part"
    with client.open_sftp() as sftp:
        sftp.get_channel().settimeout(seconds)  # for each read
        try:
            sftp.put(local, part)  # compares the sizes at the end
            sftp.chmod(part, 0o640)
            sftp.posix_rename(part, remote)  # replaces; rename() does not
        except BaseException:
            try:
                sftp.remove(part)
            except (OSError, EOFError, paramiko.SSHException):
                pass  # the first error is the one to report
            raise
# endregion


# region server
class Files(paramiko.SFTPServerInterface):
    """A small SFTP server for one folder; "full" fails in the middle."""

    def open(self, path, flags, attributes):
        handle = paramiko.SFTPHandle(flags)
        writes = flags & os.O_WRONLY
        file = open("srv" + path, "wb" if writes else "rb")
        handle.filename, handle.readfile, handle.writefile = path, file, file
        if "full" in path:
            handle.write = lambda offset, data: paramiko.SFTP_FAILURE
        return handle

    def stat(self, path):
        try:
            return paramiko.SFTPAttributes.from_stat(os.stat("srv" + path))
        except OSError as error:
            return paramiko.SFTPServer.convert_errno(error.errno)

    def chattr(self, path, attributes):
        os.chmod("srv" + path, attributes.st_mode)
        return paramiko.SFTP_OK

    def remove(self, path):
        os.remove("srv" + path)
        return paramiko.SFTP_OK

    def rename(self, old, new):
        if os.path.exists("srv" + new):  # version 3 of SFTP says so
            return paramiko.SFTP_FAILURE
        return self.posix_rename(old, new)

    def posix_rename(self, old, new):
        os.replace("srv" + old, "srv" + new)
        return paramiko.SFTP_OK


class Server(paramiko.ServerInterface):
    def get_allowed_auths(self, username):
        return "publickey"

    def check_auth_publickey(self, username, key):
        return paramiko.AUTH_SUCCESSFUL if key == user_key else (
            paramiko.AUTH_FAILED)

    def check_channel_request(self, kind, chanid):
        return paramiko.OPEN_SUCCEEDED


def serve():
    while True:
        transport = paramiko.Transport(listener.accept()[0])
        transport.add_server_key(host_key)
        transport.set_subsystem_handler("sftp", paramiko.SFTPServer, Files)
        try:
            transport.start_server(server=Server())
        except (paramiko.SSHException, EOFError):
            pass
# endregion


logging.getLogger("paramiko").setLevel("CRITICAL")
user_key = paramiko.ECDSAKey.generate()
user_key.write_private_key_file("id_ecdsa")  # with mode 0600
host_key = paramiko.ECDSAKey.generate()
listener = socket.create_server(("127.0.0.1", 0))
port = listener.getsockname()[1]
threading.Thread(target=serve, daemon=True).start()
line = f"[127.0.0.1]:{port} {host_key.get_name()} {host_key.get_base64()}\n"
Path("known").write_text(line, encoding="utf-8")
Path("srv").mkdir()
Path("new.conf").write_text("workers = 8\n", encoding="utf-8")
Path("srv/app.conf").write_text("workers = 4\n", encoding="utf-8")


def folder():
    return sorted(p.name for p in Path("srv").iterdir())


# region use
with connect("127.0.0.1", port, "deploy", "id_ecdsa", "known") as client:
    put(client, "new.conf", "/app.conf")
    print("replaced:", Path("srv/app.conf").read_text(encoding="utf-8"), end="")
    print("mode:    ", oct(Path("srv/app.conf").stat().st_mode & 0o777))
    for local, remote in (("new.conf", "/full.conf"), ("none", "/a.conf")):
        try:
            put(client, local, remote)
        except OSError as error:
            print(f"{remote}:", type(error).__name__, folder())
    with client.open_sftp() as sftp:
        try:
            sftp.rename("/app.conf", "/app.conf")
        except OSError as error:
            print("rename to a name that exists:", error)
# endregion
