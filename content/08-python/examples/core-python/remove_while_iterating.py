# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Remove items from a list or a dictionary while iterating"
# runs = "browser"
# exit = 0
# ///

codes = [1, 2, 2, 3]
for code in codes:
    if code == 2:
        codes.remove(code)  # the rest moves left, the index moves right
print(codes)

states = {"web-1": "down", "web-2": "up"}
try:
    for host in states:
        if states[host] == "down":
            del states[host]
except RuntimeError as error:
    print("RuntimeError:", error)

print([code for code in [1, 2, 2, 3] if code != 2])  # build a new one
states = {"web-1": "down", "web-2": "up"}
for host in list(states):  # or walk a copy of the keys
    if states[host] == "down":
        del states[host]
print(states)
