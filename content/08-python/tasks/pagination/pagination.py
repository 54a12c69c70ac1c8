"""Read every page of an API."""

import time


class PaginationError(Exception):
    """The pages do not come to an end."""


def read_all(fetch, max_pages=1000, attempts=3, sleep=time.sleep):
    """Yield all items, page by page, in order."""
    raise NotImplementedError
