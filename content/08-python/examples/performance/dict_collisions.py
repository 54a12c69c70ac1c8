# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A dictionary with good hashes, and one in which all keys collide"
# runs = "browser"
# exit = 0
# ///


class Host:
    """A key that counts how often the dictionary has to compare it."""

    compared = 0

    def __init__(self, name, spread):
        self.name, self.spread = name, spread

    def __hash__(self):
        return self.name if self.spread else 1

    def __eq__(self, other):
        Host.compared += 1
        return self.name == other.name


def comparisons(count, spread):
    hosts = {Host(name, spread): name for name in range(count)}
    Host.compared = 0
    for name in range(count):
        assert hosts[Host(name, spread)] == name
    return Host.compared


for count in (100, 200, 400):
    print(f"{count} lookups: {comparisons(count, True)} comparisons,",
          f"{comparisons(count, False)} if all hashes are equal")
