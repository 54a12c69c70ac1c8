# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "What one HTTP request does, seen through Python's audit events"
# runs = "linux"
# exit = 0
# ///

import http.client
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 5

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
main = threading.get_ident()
watching = False


# region steps
def hook(event, args):
    if not watching or threading.get_ident() != main:
        return
    if event == "socket.getaddrinfo":
        print("  name    ask the resolver for", args[0])
    elif event == "socket.connect" and ":" not in args[1][0]:
        # an IPv6 address of the name may be tried before, in vain
        print("  tcp     connect to", args[1][0])
    elif event == "http.client.send":
        print("  http    send", args[1].split(b"\r\n")[0].decode())


sys.addaudithook(hook)
connection = http.client.HTTPConnection(
    "localhost", server.server_port, timeout=5
)
for number in (1, 2):
    print(f"request {number}")
    watching = True
    connection.request("GET", "/health")
    watching = False
    answer = connection.getresponse()
    print("  http    got", answer.status, answer.read().decode())
connection.close()
# endregion
server.shutdown()
