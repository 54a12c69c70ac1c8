# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Loops: break, continue, pass, else, range, enumerate and zip"
# runs = "browser"
# exit = 0
# ///

lines = ["# hosts", "web-1 up", "", "web-2 down", "web-3 up"]

for number, line in enumerate(lines, start=1):
    if not line or line.startswith("#"):
        continue  # the next line, please
    host, state = line.split()
    if state == "down":
        print(f"line {number}: {host} is down")
        break  # leaves the loop, so web-3 is never read
else:
    print("all up")  # runs only if no break happened


class NotYet(Exception):
    pass  # a body is needed, and there is nothing to do


print(list(range(3)), list(range(1, 4)), list(range(10, 0, -3)))
print(range(10**12)[-1], 7 in range(0, 10, 2))  # no list is built

hosts, states = ["web-1", "web-2", "web-3"], ["up", "down"]
print(list(zip(hosts, states)))
try:
    list(zip(hosts, states, strict=True))
except ValueError as error:
    print("ValueError:", error)

done = [(host, task) for host in hosts[:2] for task in ("stop", "start")]
print(done)
