# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "pdb hunt 2: who put the wrong tag there?"
# runs = "browser"
# exit = 0
# ///

import pdb


def tag_hosts(names):
    tags = dict.fromkeys(names, [])
    for name in names:
        role = name.split("-")[0]
        tags[name].append(role)
    return tags


names = ["web-1", "db-1"]
print("web-1 has:", tag_hosts(names)["web-1"], "expected: ['web']")
pdb.runcall(tag_hosts, names)  # calls it again, and stops inside
