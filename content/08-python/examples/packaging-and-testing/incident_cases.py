# /// script
# requires-python = ">=3.11"
# dependencies = ["pytest"]
#
# [tool.guide]
# title = "pytest: parametrised cases from an incident"
# runs = "linux"
# exit = 1
# ///

import sys

import pytest


def before(backups, today, keep_days):
    return [b for b, day in backups.items() if today - day > keep_days]


def after(backups, today, keep_days):
    if keep_days < 1:
        raise ValueError("keep_days must be at least 1")
    newest = max(backups, key=backups.get, default=None)
    return [b for b in before(backups, today, keep_days) if b != newest]


@pytest.fixture(params=[before, after])
def expired(request):
    return request.param  # each test runs once for each version


@pytest.mark.parametrize(
    ("backups", "today", "want"),
    [
        pytest.param({"a": 1, "b": 9}, 10, ["a"], id="old_one_goes"),
        pytest.param({"a": 3, "b": 9}, 10, [], id="at_the_limit"),
        pytest.param({}, 10, [], id="none_at_all"),
        pytest.param({"a": 1, "b": 2}, 40, ["a"], id="backups_stopped"),
    ],
)
def test_expired(expired, backups, today, want):
    assert expired(backups, today, keep_days=7) == want


def test_zero_days_is_refused(expired):
    with pytest.raises(ValueError, match=r"keep_days must be at least 1"):
        expired({"a": 1}, 2, keep_days=0)


if __name__ == "__main__":
    quiet = ["-qq", "-rf", "--tb=no", "-p", "no:cacheprovider"]
    sys.exit(pytest.main([*quiet, __file__]))
