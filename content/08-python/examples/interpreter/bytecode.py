# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "What the compiler made of a function, read with dis"
# runs = "browser"
# exit = 0
# ///

import dis

counter = 0


def count():
    global counter
    counter += 1


# The names of instructions change from version to version, so print only
# the three that matter here: read, add, write.
wanted = ("LOAD_GLOBAL", "BINARY_OP", "STORE_GLOBAL")
for step in dis.get_instructions(count):
    if step.opname in wanted:
        print(f"{step.opname:14}{step.argrepr}")

DAY = 24 * 60 * 60


def day():
    return 24 * 60 * 60


print("folded by the compiler:", 86_400 in day.__code__.co_consts)


def outer(host):
    def inner(retries=3):
        return host, retries, DAY
    return inner


code = outer("web-1").__code__
print("local:", code.co_varnames)
print("from the closure:", code.co_freevars)
print("global:", code.co_names)

try:
    compile("retry = = 3", "deploy.py", "exec")
except SyntaxError as error:
    print("SyntaxError before any line ran, in line", error.lineno)
