# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "An iterator is used up; an iterable gives a new one each time"
# runs = "browser"
# exit = 0
# ///

class Countdown:
    """An iterator: it is its own iterator, so it can be used once."""

    def __init__(self, start):
        self.left = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left + 1


class Retries:
    """An iterable: each loop gets an iterator of its own."""

    def __init__(self, delays):
        self.delays = delays

    def __iter__(self):  # a generator function makes the iterator
        for number, delay in enumerate(self.delays, start=1):
            yield f"attempt {number} after {delay} s"

    def __len__(self):
        return len(self.delays)


once = Countdown(3)
print("iterator:", list(once), list(once))

retries = Retries([1, 2])
print("iterable:", list(retries), len(retries))
print("again:   ", list(retries)[-1])
print(iter(once) is once, iter(retries) is iter(retries))

lines = iter(["up", "up", "END", "never read"])
print("until a marker:", list(iter(lines.__next__, "END")))
