# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "return in finally hides an error: a deployment that reports success"
# runs = "browser"
# exit = 0
# ///

def deploy(copy):
    try:
        copy()
    finally:
        print("temporary files removed")
        return 0


def copy_to_full_disk():
    raise OSError("No space left on device")


print("exit status:", deploy(copy_to_full_disk))
