"""Read every page of an API."""

import time


class PaginationError(Exception):
    """The pages do not come to an end."""


def fetch_page(fetch, token, attempts, sleep):
    for attempt in range(attempts):
        try:
            return fetch(token)
        except OSError:
            if attempt == attempts - 1:
                raise
            # add jitter when many clients may fail at the same moment
            sleep(2**attempt)


def read_all(fetch, max_pages=1000, attempts=3, sleep=time.sleep):
    """Yield all items, page by page, in order."""
    token, seen = None, set()
    for _ in range(max_pages):
        # the page is complete before its first item is given away, so
        # a retry can neither repeat nor lose one
        page = fetch_page(fetch, token, attempts, sleep)
        yield from page["items"]
        token = page.get("next")
        # the token says whether there is more; an empty page does not
        if not token:
            return
        if token in seen:
            raise PaginationError(f"token {token!r} came twice")
        seen.add(token)
    # ending quietly here would look like a complete list
    raise PaginationError(f"more than {max_pages} pages")
