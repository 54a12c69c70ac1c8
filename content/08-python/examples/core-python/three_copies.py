# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Alias, shallow copy and deep copy of one configuration"
# runs = "browser"
# exit = 0
# ///

import copy

base = {"region": "eu", "ports": [80]}
alias = base
shallow = base.copy()
deep = copy.deepcopy(base)

base["region"] = "us"
base["ports"].append(443)
print("alias  ", alias)
print("shallow", shallow)
print("deep   ", deep)

rows = [["-"] * 2] * 2  # two references to one row
rows[0][0] = "X"
print(rows)
rows = [["-"] * 2 for _ in range(2)]
rows[0][0] = "X"
print(rows)

prod = {**base, "ports": [*base["ports"], 8443]}  # copy what you change
print(base["ports"], prod["ports"])
