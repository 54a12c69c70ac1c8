# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A list against a set: comparisons counted"
# runs = "browser"
# exit = 0
# profile = true
# ///

class Host(str):
    compared = 0

    def __eq__(self, other):
        Host.compared += 1
        return str.__eq__(self, other)

    __hash__ = str.__hash__


def count(known, asked):
    Host.compared = 0
    found = sum(host in known for host in asked)
    return found, Host.compared


for size in (100, 200, 400):
    names = [f"web-{n}" for n in range(size)]
    asked = [Host(name) for name in names]
    known = [Host(name) for name in names]
    _, in_list = count(known, asked)
    found, in_set = count(set(known), asked)
    print(f"{size} hosts, {found} found: list {in_list:>6}, set {in_set}")
