# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Order of except clauses, and what return does in finally"
# runs = "browser"
# exit = 0
# ///

def kind_of(error):
    try:
        raise error
    except FileNotFoundError:  # the most specific class first
        return "missing file"
    except OSError as problem:  # its parent, so it must come later
        return f"OSError {problem.errno}"
    except (KeyError, ValueError) as problem:
        return type(problem).__name__


print(kind_of(FileNotFoundError(2, "no such file")))
print(kind_of(PermissionError(13, "denied")))
print(kind_of(KeyError("web-1")))


def read_setting():
    value = "from try"
    try:
        return value  # the result is fixed here ...
    finally:
        value = "from finally"  # ... so this changes nothing
        print("finally runs before the caller gets the result")


print(read_setting())


def deploy(fail):
    try:
        if fail:
            raise RuntimeError("health check failed")
    except RuntimeError as error:
        print("except:", error)
    else:
        print("else: nothing was raised")
    finally:
        print("finally: in any case")
    if fail:
        try:
            print(error)
        except UnboundLocalError:
            print("the name of 'as' is gone after the except block")


deploy(fail=False)
deploy(fail=True)
