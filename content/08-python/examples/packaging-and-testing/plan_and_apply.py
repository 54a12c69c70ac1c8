# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A pure plan, a thin apply, and tests for the guard"
# runs = "browser"
# exit = 0
# ///

import sys
import unittest
from unittest import mock


def plan(instances, now, max_age, limit):
    """Ids to stop: old, not protected, at most `limit` of them."""
    old = [
        i["id"] for i in instances
        if now - i["started"] > max_age and not i.get("protected")
    ]
    if len(old) > limit:
        raise ValueError(f"refused: {len(old)} instances, limit {limit}")
    return sorted(old)


def apply(ids, api, dry_run=True):
    for name in ids:
        if not dry_run:
            api.stop(name)
    return len(ids)


def made(name, started, **extra):
    return {"id": name, "started": started, **extra}


class PlanTest(unittest.TestCase):
    def test_old_ones_are_stopped(self):
        both = [made("i-1", 0), made("i-2", 90)]
        self.assertEqual(plan(both, 100, 50, 5), ["i-1"])

    def test_exactly_at_the_limit_of_age_stays(self):
        self.assertEqual(plan([made("i-1", 50)], 100, 50, 5), [])

    def test_protected_ones_stay(self):
        self.assertEqual(plan([made("i-1", 0, protected=True)], 100, 50, 5), [])

    def test_too_many_are_refused_as_a_whole(self):
        with self.assertRaisesRegex(ValueError, "refused: 3"):
            plan([made(f"i-{n}", 0) for n in range(3)], 100, 50, 2)

    def test_an_empty_inventory_is_no_reason_to_act(self):
        self.assertEqual(plan([], 100, 50, 5), [])


class ApplyTest(unittest.TestCase):
    def test_dry_run_touches_nothing(self):
        api = mock.Mock()
        self.assertEqual(apply(["i-1"], api), 1)
        api.stop.assert_not_called()

    def test_each_is_stopped_once(self):
        api = mock.Mock()
        apply(["i-1", "i-2"], api, dry_run=False)
        calls = [mock.call("i-1"), mock.call("i-2")]
        self.assertEqual(api.stop.call_args_list, calls)


module = sys.modules[__name__]
suite = unittest.defaultTestLoader.loadTestsFromModule(module)
result = unittest.TextTestRunner(stream=open("log", "w")).run(suite)
state = "OK" if result.wasSuccessful() else "FAILED"
print(f"{state} ({result.testsRun} tests)")
