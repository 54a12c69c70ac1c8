# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Mutable default argument: one list for all calls, and the fix"
# runs = "browser"
# exit = 0
# ///

def add_host(name, group=[]):  # evaluated once, when def runs
    group.append(name)
    return group


def add_host_fixed(name, group=None):
    group = [] if group is None else group
    group.append(name)
    return group


first, second = add_host("a"), add_host("b")
print(first, second)
print("kept on the function:", add_host.__defaults__)

first, second = add_host_fixed("a"), add_host_fixed("b")
print(first, second)

mine = []
add_host_fixed("c", mine)  # "group or []" would have lost this one
print("the caller's empty list is used:", mine)
