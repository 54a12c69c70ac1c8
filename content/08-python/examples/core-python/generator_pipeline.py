# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A pipeline of generators that reads one line at a time"
# runs = "browser"
# exit = 0
# ///

from itertools import islice


def read(lines):
    for line in lines:
        print("read ", line)
        yield line


def errors(lines):
    for line in lines:
        if line.split()[1] == "ERROR":  # the field, not anywhere in the line
            print("match", line)
            yield line


def hosts(lines):
    for line in lines:
        yield line.partition(" ")[0]


log = ["a INFO no ERROR", "b ERROR", "c INFO", "d ERROR", "e ERROR"]
stages = hosts(errors(read(log)))
print("nothing has run yet")

first_two = islice(stages, 2)
for host in first_two:
    print("got  ", host)
print("second pass:", list(first_two))
print("left in the pipeline:", list(stages))
