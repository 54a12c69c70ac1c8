# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Falsy is not missing: or, None, a sentinel, is, and nan"
# runs = "browser"
# exit = 0
# ///

MISSING = object()  # a sentinel: nobody else can pass it by accident


def setting(config, key, default=MISSING):
    value = config.get(key, default)
    if value is MISSING:
        raise KeyError(key)
    return value  # None, 0 and "" are values here


timeout = 0  # "do not wait"
print(timeout or 30, 30 if timeout is None else timeout)
print(setting({"proxy": None}, "proxy"), setting({}, "retries", 0))

print("is:", int("200") is int("200"), int("70000") is int("70000"))

nan = float("nan")
print("nan:", nan == nan, nan in [nan])
