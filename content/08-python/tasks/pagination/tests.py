import itertools
import unittest

import pagination
from pagination import PaginationError


class Api:
    """Pages by token; an exception in the list is raised once."""

    def __init__(self, pages, errors=()):
        self.pages, self.errors = pages, list(errors)
        self.asked, self.slept = [], []

    def fetch(self, token):
        self.asked.append(token)
        if self.errors and self.errors[0][0] == token:
            raise self.errors.pop(0)[1]
        return self.pages[token]

    def read(self, **options):
        return pagination.read_all(
            self.fetch, sleep=self.slept.append, **options
        )


PAGES = {
    None: {"items": [1, 2], "next": "b"},
    "b": {"items": [], "next": "c"},
    "c": {"items": [3], "next": ""},
}


class ReadAllTest(unittest.TestCase):
    def test_all_items_past_an_empty_page(self):
        self.assertEqual(list(Api(PAGES).read()), [1, 2, 3])

    def test_single_page_without_next(self):
        self.assertEqual(list(Api({None: {"items": [1]}}).read()), [1])

    def test_pages_are_fetched_when_needed(self):
        api = Api(PAGES)
        items = api.read()
        self.assertEqual(api.asked, [])
        self.assertEqual(list(itertools.islice(items, 2)), [1, 2])
        self.assertEqual(api.asked, [None])

    def test_lost_answer_is_asked_again_without_repeats(self):
        api = Api(PAGES, [("b", OSError()), ("b", TimeoutError())])
        self.assertEqual(list(api.read()), [1, 2, 3])
        self.assertEqual(api.slept, [1, 2])

    def test_gives_up_after_the_attempts(self):
        api = Api(PAGES, [(None, ConnectionResetError())] * 3)
        with self.assertRaises(ConnectionResetError):
            list(api.read())
        self.assertEqual(len(api.asked), 3)
        self.assertEqual(api.slept, [1, 2])

    def test_other_errors_pass_at_once(self):
        api = Api(PAGES, [(None, KeyError("items"))])
        with self.assertRaises(KeyError):
            list(api.read())
        self.assertEqual((len(api.asked), api.slept), (1, []))

    def test_token_that_repeats_is_an_error(self):
        loop = {
            None: {"items": [1], "next": "b"},
            "b": {"items": [2], "next": "c"},
            "c": {"items": [3], "next": "b"},
        }
        api = Api(loop)
        with self.assertRaises(PaginationError):
            list(api.read())
        self.assertEqual(api.asked, [None, "b", "c"])

    def test_too_many_pages_is_an_error_and_not_the_end(self):
        with self.assertRaises(PaginationError):
            list(Api(PAGES).read(max_pages=2))
        self.assertEqual(list(Api(PAGES).read(max_pages=3)), [1, 2, 3])
