# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A fake that behaves like the API, and a mock that accepts anything"
# runs = "browser"
# exit = 0
# ///

from unittest import mock


class FakeCloud:
    """Pages like the real one, with an empty page among them."""

    pages = ["i-1"], [], ["i-2"]

    def list_instances(self, token=0):
        last = token + 1 >= len(self.pages)
        return {"ids": self.pages[token], "next": None if last else token + 1}


def first_page(cloud):  # the bug: there may be more
    return cloud.list_instances()["ids"]


def all_ids(cloud):
    found, token = [], 0
    while token is not None:
        page = cloud.list_instances(token)
        found += page["ids"]
        token = page["next"]
    return found


agreeable = mock.Mock()
agreeable.list_instances.return_value = {"ids": ["i-1"], "next": None}
for function in (first_page, all_ids):
    print(f"{function.__name__}: mock says {function(agreeable) == ['i-1']},",
          f"fake says {function(FakeCloud()) == ['i-1', 'i-2']}")
