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


def drained(hosts, down):
    hosts = [host for host in hosts if host != down]  # a new list, a new name
    return hosts


pool = ["web-1", "web-2", "web-3"]
backup = pool  # a second name, not a second list
print("drained:", drained(pool, "web-1"))
print("pool:   ", pool)

drain(pool)
print("pool:   ", pool)
print("backup: ", backup, "same object:", backup is pool)

text = "-".join(pool) * 1000  # a string goes in the same way, uncopied
print("string:  ", "same object:", (lambda name: name is text)(text))

pool += ["web-4"]  # += on a list changes it in place
print("backup: ", backup)
pool = pool + ["web-5"]  # + makes a new list and rebinds one name
print("backup: ", backup, "same object:", backup is pool)
