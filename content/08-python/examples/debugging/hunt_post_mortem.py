# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "pdb hunt 3: where did the None come from?"
# runs = "browser"
# exit = 0
# ///

import pdb

OWNERS = {"web": "shop", "db": "storage", "cache": "shop"}
PAGERS = {"shop": "+1-555-0100", "storage": "+1-555-0101"}


def pager_of(host):
    kind = host.rstrip("0123456789-")
    team = OWNERS.get(kind)
    return PAGERS.get(team)


def digits(number):
    return "".join(c for c in number if c.isdigit())


def call_list(hosts):
    numbers = []
    for host in hosts:
        numbers.append(digits(pager_of(host)))
    return numbers


try:
    call_list(["web-1", "db-2", "cache-1", "cache_2", "web-7"])
except TypeError as error:
    print("TypeError:", error)
    pdb.post_mortem(error.__traceback__)
