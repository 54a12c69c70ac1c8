# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A value that is false is not a value that is missing"
# runs = "browser"
# exit = 0
# ///

MISSING = object()  # a sentinel: nobody else can pass it by accident


def wait_wrong(timeout=None):
    return timeout or 30  # 0 means "do not wait", and becomes 30


def wait(timeout=None):
    return 30 if timeout is None else timeout


def setting(config, key, default=MISSING):
    value = config.get(key, default)
    if value is MISSING:
        raise KeyError(key)
    return value  # None, 0 and "" are values here


print(wait_wrong(0), wait(0), wait())
print(setting({"proxy": None}, "proxy"), setting({}, "retries", 0))

small, other = int("200"), int("200")  # CPython keeps small numbers
large, another = int("70000"), int("70000")
print("equal:", small == other, large == another)
print("identical:", small is other, large is another)

nan = float("nan")
print("nan:", nan == nan, nan is nan, nan in [nan])
