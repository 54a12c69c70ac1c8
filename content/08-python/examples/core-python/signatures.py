# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Function parameters: positional-only, keyword-only, *args and **kwargs"
# runs = "browser"
# exit = 0
# ///

def run(command, /, *args, timeout=30, **env):
    return f"{command} {args} timeout={timeout} {env}"


print(run("df", "-h", "/srv", timeout=5, LANG="C"))
print(run(*["du", "-s"], **{"timeout": 9}))
print(run("ls", timout=5))  # misspelt, and **env takes it


def deploy(service, *, dry_run=True): ...


try:
    deploy("shop", False)
except TypeError as error:
    print("TypeError:", error)
