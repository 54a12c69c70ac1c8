# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Prediction: zip, star, slices and an empty all"
# runs = "browser"
# exit = 0
# ///

hosts, states = ["web-1", "web-2", "web-3"], ["up", "down"]
print(list(zip(hosts, states)))
first, *rest = hosts
print(first, rest, hosts[5:], hosts[-1:])
print(all([]), any([]))
print(("web-1"), ("web-1",), "web-1" "web-2")
try:
    list(zip(hosts, states, strict=True))
except ValueError as error:
    print("ValueError:", error)
