# /// script
# requires-python = ">=3.11"
# dependencies = ["requests"]
#
# [tool.guide]
# title = "\"Max retries exceeded\" without any retries, and other messages"
# runs = "linux"
# exit = 0
# ///

import re
import socket
import threading

import requests


def serve(listener, behave):
    while True:
        connection, _ = listener.accept()
        behave(connection)


def answers_in_clear(connection):  # a server that speaks no TLS
    connection.recv(1024)
    connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
    connection.close()


def hangs_up(connection):
    connection.recv(1024)
    connection.close()


kept = []


def port(behave):
    listener = socket.create_server(("127.0.0.1", 0))
    number = listener.getsockname()[1]
    if behave:
        threading.Thread(
            target=serve, args=(listener, behave), daemon=True
        ).start()
        kept.append(listener)
    else:
        listener.close()
    return number


def cause(error):
    """The innermost exception: the layer that really failed."""
    inner = error.args[0] if error.args else None
    inner = getattr(inner, "reason", inner)  # MaxRetryError -> its cause
    return type(inner).__name__


for title, scheme, number in (
    ("closed port", "http", port(None)),
    ("no TLS there", "https", port(answers_in_clear)),
    ("no answer", "http", port(kept.append)),
    ("hung up", "http", port(hangs_up)),
):
    try:
        requests.get(f"{scheme}://127.0.0.1:{number}/", timeout=3)
    except requests.RequestException as error:
        said = re.search(r"Max retries exceeded|Read timed out|"
                         r"Connection aborted", str(error))
        print(f"{title}: {type(error).__name__}")
        print(f"  {said[0]} / {cause(error)}")
