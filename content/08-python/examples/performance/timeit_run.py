# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A real timeit run: a list against a set, as a factor"
# runs = "browser"
# exit = 0
# ///

import contextlib
import io
import re
import timeit
import warnings

SETUP = """
hosts = [f"web-{n}" for n in range(10_000)]
known = set(hosts)
last = "web-" + str(9_999)  # a new object, as if read from a file
"""


def best(statement, number):
    """Seconds for one execution: the minimum of five runs."""
    runs = timeit.repeat(statement, SETUP, repeat=5, number=number)
    return min(runs) / number


# What `python -m timeit -n 200 -r 5 -u usec -s SETUP 'last in hosts'` prints
report = io.StringIO()
with contextlib.redirect_stdout(report), warnings.catch_warnings():
    warnings.simplefilter("ignore")  # a busy machine gets a warning here
    options = ["-n", "200", "-r", "5", "-u", "usec", "-s", SETUP]
    timeit.main([*options, "last in hosts"])
line = report.getvalue().strip()
print(re.sub(r"\S+ usec", "<time> usec", line))

in_list = best("last in hosts", 200)
in_set = best("last in known", 20_000)
print("the set is faster:", in_set < in_list)
print("by at least a factor of 50:", in_list > 50 * in_set)

small = "hosts = ['a', 'b']; known = set(hosts)"
few_list = min(timeit.repeat("'b' in hosts", small, repeat=5, number=50_000))
few_set = min(timeit.repeat("'b' in known", small, repeat=5, number=50_000))
print("with two hosts, by at least a factor of 50:", few_list > 50 * few_set)
