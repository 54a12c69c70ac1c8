# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A fake that behaves, instead of a mock that agrees"
# runs = "browser"
# exit = 0
# ///

class AccessDenied(Exception):
    """The cloud says no."""


class FakeCloud:
    """Pages like the real one, with a limit and a switch for its errors."""

    def __init__(self, ids, page_size=2, denied=False):
        self.ids, self.page_size, self.denied = ids, page_size, denied
        self.calls = 0

    def list_instances(self, token=0):
        self.calls += 1
        if self.denied:
            raise AccessDenied("UnauthorizedOperation")
        page = self.ids[token : token + self.page_size]
        rest = token + self.page_size
        return {"ids": page, "next": rest if rest < len(self.ids) else None}


def all_ids(cloud):
    found, token = [], 0
    while token is not None:
        page = cloud.list_instances(token)
        found += page["ids"]
        token = page["next"]
    return found


cloud = FakeCloud(["i-1", "i-2", "i-3"])
print(all_ids(cloud), f"in {cloud.calls} calls")
print(all_ids(FakeCloud([])))
try:
    all_ids(FakeCloud(["i-1"], denied=True))
except AccessDenied as error:
    print("AccessDenied:", error)
