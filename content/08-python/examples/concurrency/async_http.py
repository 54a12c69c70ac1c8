# /// script
# requires-python = ">=3.11"
# dependencies = ["httpx"]
#
# [tool.guide]
# title = "httpx.AsyncClient: one client, limits, timeouts, each error named"
# runs = "linux"
# exit = 1
# ///

import asyncio
import sys

import httpx


def server(request):
    """Stands for the network: httpx asks it instead of opening a socket."""
    match request.url.path:
        case "/refused":
            raise httpx.ConnectError("connection refused", request=request)
        case "/slow":
            raise httpx.ReadTimeout("no byte for 3 s", request=request)
        case "/broken":
            return httpx.Response(503)
        case "/moved":
            return httpx.Response(301, headers={"location": "/new"})
        case _:
            return httpx.Response(200, json={"status": "up"})


async def status(client, gate, path):
    async with gate:
        try:
            async with asyncio.timeout(10):  # httpx times each step
                response = await client.get(path)
            response.raise_for_status()  # 3xx counts as an error here too
            return response.json()["status"]
        except (TimeoutError, httpx.TimeoutException) as error:
            return f"timeout ({type(error).__name__})"
        except httpx.HTTPStatusError as error:
            return f"status {error.response.status_code}"
        except httpx.RequestError as error:  # also a body that is broken
            return f"no answer ({type(error).__name__})"
        except (ValueError, KeyError, TypeError):
            return "unexpected body"


async def main(paths):
    gate = asyncio.Semaphore(20)
    async with httpx.AsyncClient(  # one client: it keeps connections open
        base_url="https://inventory.example",
        timeout=httpx.Timeout(3.0, connect=2.0),
        limits=httpx.Limits(max_connections=20),
        transport=httpx.MockTransport(server),  # leave out for the real one
    ) as client:
        calls = [status(client, gate, path) for path in paths]
        return dict(zip(paths, await asyncio.gather(*calls)))


paths = ["/web-1", "/refused", "/slow", "/broken", "/moved"]
report = asyncio.run(main(paths))
for path, result in report.items():
    print(f"{path}: {result}")
sys.exit(0 if set(report.values()) == {"up"} else 1)
