# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "The order of try, else and finally, and a return that swallows"
# runs = "browser"
# exit = 0
# ///

def trace(fail):
    steps = []
    try:
        steps.append("try")
        if fail:
            raise OSError("disk full")
    except OSError:
        steps.append("except")
    else:
        steps.append("else")
    finally:
        steps.append("finally")
    return steps


def swallow():
    for attempt in range(1):
        try:
            raise OSError("disk full")
        finally:
            break  # like return here: the exception is gone
    return "swallowed"


print(trace(fail=False))
print(trace(fail=True))
print(swallow())
