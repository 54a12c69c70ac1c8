# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Pagination as a generator, with a guard against a loop"
# runs = "browser"
# exit = 0
# ///

from itertools import islice


class LoopError(Exception):
    """The server sent a page token that it had sent before."""


def items(fetch, max_pages=100):
    """Yield items; fetch(token) returns a page and the next token or None."""
    token, seen = None, set()
    for _ in range(max_pages):
        page, token = fetch(token)
        yield from page
        if token is None:
            return
        if token in seen:
            raise LoopError(token)
        seen.add(token)
    raise LoopError(f"more than {max_pages} pages")


calls = []
pages = {None: ([1, 2], "a"), "a": ([], "b"), "b": ([3, 4, 5], None)}


def fetch(token):
    calls.append(token)
    return pages[token]


print(f"{len(list(items(fetch)))} items from {len(calls)} pages")
calls.clear()
print(list(islice(items(fetch), 2)), f"from {len(calls)} page")
try:
    list(items(lambda token: ([0], "same")))
except LoopError as error:
    print("stopped: token", error, "came twice")
