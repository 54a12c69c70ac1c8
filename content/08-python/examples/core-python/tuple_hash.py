# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A tuple is hashable only when everything in it is"
# runs = "browser"
# exit = 0
# ///

seen = {("web-1", (80, 443)): "ok"}
print(seen["web-1", (80, 443)])

ports = [80, 443]
try:
    seen["web-1", ports] = "ok"
except TypeError as error:
    print("TypeError:", error)
print(seen["web-1", tuple(ports)])  # freeze on the way in
