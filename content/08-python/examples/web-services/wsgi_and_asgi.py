# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "WSGI and ASGI by hand: what a server calls, and how often"
# runs = "linux"
# exit = 0
# ///

import asyncio
from wsgiref.util import setup_testing_defaults


def wsgi_app(environ, start_response):
    """One call for each request; the worker waits until it returns."""
    body = f"WSGI {environ['PATH_INFO']}".encode()
    start_response("200 OK", [("Content-Length", str(len(body)))])
    return [body]


async def asgi_app(scope, receive, send):
    """A coroutine for each request; while it waits, others go on."""
    assert scope["type"] == "http"  # or "websocket", or "lifespan"
    await asyncio.sleep(0.2)  # a slow dependency
    await send({"type": "http.response.start", "status": 200, "headers": []})
    body = f"ASGI {scope['path']}".encode()
    await send({"type": "http.response.body", "body": body})


def call_wsgi(path):
    environ, sent = {}, []
    setup_testing_defaults(environ)
    environ["PATH_INFO"] = path
    chunks = wsgi_app(environ, lambda status, headers: sent.append(status))
    return sent[0], b"".join(chunks)


async def call_asgi(path):
    sent = []

    async def receive():
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message):
        sent.append(message)

    await asgi_app({"type": "http", "path": path}, receive, send)
    return sent[0]["status"], sent[1]["body"]


async def main():
    loop = asyncio.get_running_loop()
    started = loop.time()
    answers = await asyncio.gather(*(call_asgi(f"/{n}") for n in range(50)))
    print(*answers[0], f"and {len(answers) - 1} more, in one thread")
    print("less time than ten in a row:", loop.time() - started < 10 * 0.2)


print(*call_wsgi("/0"))
asyncio.run(main())
