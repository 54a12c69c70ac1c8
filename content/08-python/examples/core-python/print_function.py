# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "print: sep, end, file, and pprint for nested data"
# runs = "browser"
# exit = 0
# ///

import io
import pprint
import sys

hosts = ["web-1", "web-2", "db-1"]
print(hosts)
print(*hosts)
print(*hosts, sep=", ")
print(*hosts, sep="\n", end="\n--\n")
for number in range(3):
    print(number, end="" if number == 2 else ",")
print()

log = io.StringIO()  # an open file in real use
print("restarted", 3, None, file=log)  # every value goes through str()
print(repr(log.getvalue()))
print("returns:", print("x", end=" "))
print("str :", "3", "repr:", repr("3"), "in a list:", ["3", 3])
print("first line\nsecond line", r"\n in a raw string", sep=" | ")
written = sys.stdout.write("written\n")  # one text, and no line end added
print("characters:", written)

data = {"hosts": {name: {"ports": [22, 443], "tags": ["prod", "eu"]}
                  for name in hosts}, "count": 3}
pprint.pp(data, width=60)  # keeps the order of the keys; pprint() sorts
pprint.pp(data, depth=2)
