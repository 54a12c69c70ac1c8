# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Download a large file: stream, resume, verify, then rename"
# runs = "linux"
# exit = 0
# ///

import hashlib
import http.client
import http.server
import os
import pathlib
import shutil
import tempfile
import threading
import time
import urllib.error
import urllib.request


CHUNK = 1 << 16


# region client
def fetch_rest(url, part, etag, have, ends, timeout):
    """Append what is missing to part; return the file's ETag."""
    request = urllib.request.Request(url)
    if have:  # "from this byte on, but only if it is still that file"
        request.add_header("Range", f"bytes={have}-")
        request.add_header("If-Range", etag)
    with urllib.request.urlopen(request, timeout=timeout) as answer:
        if answer.status != 206:
            have = 0  # the server sends the whole file: begin again
        elif not answer.headers.get("Content-Range", "").startswith(
                f"bytes {have}-"):
            raise ValueError("the server sent another range, or none")
        length = answer.headers.get("Content-Length")
        left = None if length is None else int(length)  # None: not announced
        if left and left > shutil.disk_usage(part.parent).free:
            raise ValueError("not enough space on the disk")
        new_etag, complete = answer.headers.get("ETag", ""), left == 0
        with open(part, "ab" if have else "wb") as file:
            while not complete:
                if time.monotonic() > ends:
                    raise ValueError("the deadline is over")
                try:  # read(n) would wait for all n bytes, past the deadline
                    chunk = answer.read1(min(left or CHUNK, CHUNK))
                except (http.client.HTTPException, ConnectionError,
                        TimeoutError):
                    break  # the next attempt asks for what is missing
                file.write(chunk)
                if left is not None:
                    left -= len(chunk)
                    complete = left == 0
                if not chunk:  # read1() does not report a cut body
                    complete = left is None  # then only the checksum tells
                    break
            file.flush()
            os.fsync(file.fileno())
    # A weak ETag, W/"…", does not promise the same bytes: no resume.
    return "" if new_etag.startswith("W/") else new_etag, complete


def download(url, target, sha256, deadline=60, timeout=5, attempts=4,
             sleep=time.sleep):
    part = target.with_name(target.name + ".part")
    etag, have, ends = "", 0, time.monotonic() + deadline
    last = None  # why the last attempt failed
    try:
        for attempt in range(attempts):
            if attempt:  # give a server that restarts some time
                sleep(min(2 ** attempt, max(0, ends - time.monotonic())))
            left = ends - time.monotonic()
            if left <= 0:
                raise ValueError("the deadline is over") from last
            try:
                etag, complete = fetch_rest(url, part, etag, have, ends,
                                            min(timeout, left))
            except (http.client.HTTPException, ConnectionError, TimeoutError,
                    urllib.error.URLError) as error:  # could not connect
                if getattr(error, "code", 500) < 500:  # 404 stays 404
                    raise
                complete, last = False, error
            if complete:
                break
            have = part.stat().st_size if etag and part.exists() else 0
        else:
            raise ValueError(
                f"not complete after {attempts} attempts") from last
        with open(part, "rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
                raise ValueError("wrong checksum")
        os.replace(part, target)  # only a complete file gets this name
    finally:
        part.unlink(missing_ok=True)
# endregion


# A server that cuts the first answer in the middle.
old, new = b"a" * 300_000, b"b" * 200_000
state = {"body": old, "asked": [], "cut": True, "then": old, "without": ""}


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        asked = self.headers.get("Range")
        state["asked"].append(asked)
        body = state["body"]
        etag = f'"{len(body)}"'
        start = 0
        if asked and self.headers.get("If-Range") == etag:
            start = int(asked.removeprefix("bytes=").rstrip("-"))
        self.send_response(206 if start else 200)
        headers = {"Content-Length": len(body) - start, "ETag": etag}
        if start:
            end = len(body) - 1
            headers["Content-Range"] = f"bytes {start}-{end}/{len(body)}"
        headers.pop(state["without"], None)  # a server that leaves one out
        for name, value in headers.items():
            self.send_header(name, str(value))
        self.end_headers()
        end = 100_000 if state["cut"] else len(body)
        state["cut"], state["body"] = False, state["then"]
        self.wfile.write(body[start:end])

    def log_message(self, *_):
        pass


def sha(data):
    return hashlib.sha256(data).hexdigest()


with tempfile.TemporaryDirectory() as folder, \
        http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}/app.tar"
    target = pathlib.Path(folder, "app.tar")
    for title, first, then, digest, without in (
        ("cut, then resumed", old, old, sha(old), ""),
        ("changed in between", old, new, sha(new), ""),
        ("wrong checksum", new, new, sha(b"other"), ""),
        ("cut, no length", old, old, sha(old), "Content-Length"),
        ("206, no range", old, old, sha(old), "Content-Range"),
    ):
        state.update(body=first, then=then, asked=[], cut=True,
                     without=without)
        try:
            download(url, target, digest, sleep=lambda _: None)
            result = f"{target.stat().st_size} bytes"
        except ValueError as error:
            result = f"{error}, and the old file is still there:" \
                f" {target.exists()}"
        print(f"{title}: {result}")
        print("   asked for:", *(ask or "all" for ask in state["asked"]))
    print("left over:", [p.name for p in target.parent.glob("*.part")])
    server.shutdown()
