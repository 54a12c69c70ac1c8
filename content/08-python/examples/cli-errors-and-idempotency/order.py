# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "The order of try, else and finally, and a return that hides an exception"
# runs = "browser"
# exit = 0
# ///

def trace(error=None):
    steps = []
    try:
        try:
            steps.append("try")
            if error:
                raise error
        except FileNotFoundError:  # the most specific class comes first
            steps.append("except FileNotFoundError")
        except OSError:
            steps.append("except OSError")
        else:
            steps.append("else")
        finally:
            steps.append("finally")
    except BaseException as passed:  # only to show what got through
        steps.append(f"caller sees {type(passed).__name__}")
    return steps


def early():
    try:
        return "returned"
    finally:
        print("finally runs after return, before the caller goes on")


def swallow():
    for attempt in range(1):
        try:
            raise OSError("disk full")
        finally:
            break  # like return here: the exception is gone
    return "swallowed"


for error in (None, FileNotFoundError(), PermissionError(), NameError("typo")):
    print(trace(error))
print(early())
print(swallow())
