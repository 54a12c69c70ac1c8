# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A fake that behaves, instead of a mock that agrees"
# runs = "browser"
# exit = 0
# ///

from unittest import mock


class FakeCloud:
    """Pages like the real one: small pages, an empty one, errors."""

    def __init__(self, pages, denied=False):
        self.pages, self.denied, self.calls = pages, denied, 0

    def list_instances(self, token=0):
        self.calls += 1
        if self.denied:
            raise PermissionError("UnauthorizedOperation")
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
    cloud = FakeCloud([["i-1"], [], ["i-2"]])
    by_mock, by_fake = function(agreeable), function(cloud)
    print(f"{function.__name__}: mock says {by_mock == ['i-1']},", end=" ")
    print(f"fake says {by_fake == ['i-1', 'i-2']}, calls {cloud.calls}")
try:
    all_ids(FakeCloud([["i-1"]], denied=True))
except PermissionError as error:
    print("denied:", error)
