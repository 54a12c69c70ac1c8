# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A tuple is hashable only when everything in it is"
# runs = "browser"
# exit = 0
# ///

seen = {("web-1", 443): "ok"}  # a good key: only strings and numbers
print(seen["web-1", 443])

try:
    seen["web-1", [80, 443]] = "ok"
except TypeError as error:
    print("TypeError:", error)

seen["web-1", (80, 443), frozenset({"a", "b"})] = "ok"  # frozen throughout
print(seen["web-1", (80, 443), frozenset({"b", "a"})])

key = ["a"]
groups = {tuple(key): 1}  # freeze on the way in
key.append("b")
print(groups)
