# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "doctest runs the examples in a docstring, and finds the wrong one"
# runs = "browser"
# exit = 1
# ///

import doctest
import sys


def parse_size(text):
    """Return the number of bytes that a size such as 10K means.

    >>> parse_size("512")
    512
    >>> parse_size("10K")
    10240
    >>> parse_size("10 parsecs")
    Traceback (most recent call last):
    ValueError: not a size: '10 parsecs'
    """
    units = {"": 1, "K": 1024, "M": 1024**2, "G": 1024**3}
    digits = text.rstrip("KMG")
    unit = text[len(digits):]
    if not digits.isdecimal() or unit not in units:
        raise ValueError(f"not a size: {text!r}")
    return int(digits) * units[unit]


def owners(hosts):
    """Return the teams that own the hosts.

    >>> sorted(owners({"web-1": "shop", "db-1": "data"}))
    ['data', 'shop']
    >>> owners({"web-1": "shop", "web-2": "shop"})
    ["shop"]
    """
    return set(hosts.values())


class Runner(doctest.DocTestRunner):
    """Reports a failure in one line; `python -m doctest` writes a block."""

    def report_failure(self, out, test, example, got):
        out(f"{test.name}: {example.source.strip()}\n")
        out(f"  expected {example.want.strip()}, got {got.strip()}\n")


runner = Runner()
for function in (parse_size, owners):
    name = function.__name__
    for test in doctest.DocTestFinder().find(function, name, globs=globals()):
        runner.run(test)
print(f"{runner.tries} examples, {runner.failures} failed")
sys.exit(1 if runner.failures else 0)
