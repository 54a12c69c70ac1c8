# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Strings: find and index, split and partition, and slices"
# runs = "browser"
# exit = 0
# ///

line = "web-1  ERROR   disk=/dev/sda1: no space left"

print(line.find("ERROR"), line.find("WARN"), "WARN" in line)
try:
    line.index("WARN")
except ValueError as error:
    print("ValueError:", error)

print(line.split()[:3])  # any run of white space is one separator
print(line.split(" ")[:3])  # each single space is one
print(line.split(maxsplit=2))  # the rest stays together
print("a=b=c".partition("="), "a".partition("="), "a=b=c".rpartition("="))

name = "app.log.1"
print(name[:3], name[-1], name[4:7], name[::-1], repr(name[20:]))
try:
    name[20]
except IndexError as error:
    print("IndexError:", error)

name.upper()  # returns a new text, and nobody keeps it
print(name, "|", name.upper(), "|", name.replace("log", "txt"))
try:
    name[0] = "A"
except TypeError as error:
    print("TypeError:", error)
