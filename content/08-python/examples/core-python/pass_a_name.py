# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A function gets the object: changing it shows, rebinding does not"
# runs = "browser"
# exit = 0
# ///

def drain(hosts):
    hosts.remove("web-2")  # changes the caller's list


def drained(hosts):
    hosts = [host for host in hosts if host != "web-2"]  # a new list
    return hosts


pool = ["web-1", "web-2"]
backup = pool  # a second name, not a second list
print("drained:", drained(pool), pool)
drain(pool)
print("drain:  ", pool, backup)

text = "-" * 1000
print("string: ", "same object:", (lambda name: name is text)(text))

pool += ["web-3"]
print("+=:     ", backup)
pool = pool + ["web-4"]
print("+:      ", backup)
