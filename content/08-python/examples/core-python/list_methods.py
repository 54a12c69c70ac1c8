# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Lists: append or extend, four ways to remove, and a row that is shared"
# runs = "browser"
# exit = 0
# ///

hosts = ["web-1", "web-2"]
hosts.append(["db-1", "db-2"])  # one item, and this item is a list
print("append:", hosts)

hosts = ["web-1", "web-2"]
hosts.extend(["db-1", "db-2"])  # each item of the argument
hosts.insert(0, "lb-1")
print("extend:", hosts)

hosts = ["web-1"]
hosts.extend("db-1")  # a text is an iterable of characters
print("text:  ", hosts)

hosts = ["lb-1", "web-1", "web-2", "web-1", "db-1"]
hosts.remove("web-1")  # by value, the first one only
last = hosts.pop()  # by position, and returns the item
first = hosts.pop(0)
del hosts[0]  # by position or by slice, and returns nothing
print("left:  ", hosts, "| popped:", first, last)

for call in (lambda: hosts.remove("web-9"), lambda: [].pop()):
    try:
        call()
    except (ValueError, IndexError) as error:
        print(f"{type(error).__name__}: {error}")

grid = [["free"] * 3] * 2  # two names for one row
grid[0][0] = "web-1"
print("shared:", grid)
grid = [["free"] * 3 for _ in range(2)]  # a new row each time
grid[0][0] = "web-1"
print("fresh: ", grid)
