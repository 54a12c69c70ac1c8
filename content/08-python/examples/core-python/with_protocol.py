# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "__enter__ and __exit__: what with calls, and what a true result does"
# runs = "browser"
# exit = 0
# ///

class Step:
    def __init__(self, name, ignore=()):
        self.name = name
        self.ignore = ignore

    def __enter__(self):
        print(f"{self.name}: enter")
        return self.name.upper()  # this is what "as" gets

    def __exit__(self, kind, error, trace):
        # No exception: all three are None.
        print(f"{self.name}: exit with", kind and kind.__name__, error)
        return kind is not None and issubclass(kind, self.ignore)


with Step("one") as value:
    print("as got", value)

with Step("two", ignore=(KeyError,)):
    {}["web-1"]
    print("not reached")
print("the KeyError was suppressed")

try:
    with Step("three", ignore=(KeyError,)):
        raise ValueError("port")
except ValueError as error:
    print("not suppressed:", error)

with Step("outer"), Step("inner"):
    print("the last one entered is the first one left")
