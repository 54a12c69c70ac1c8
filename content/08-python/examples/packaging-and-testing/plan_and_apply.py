# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Separate plan and apply, and test the guard"
# runs = "browser"
# exit = 0
# ///

import io
import unittest
from unittest.mock import Mock, call


def plan(instances, now, max_age, limit):
    """Ids to stop: old, with an owner, not protected, `limit` at most."""
    old = [
        i["id"] for i in instances
        if now - i["started"] > max_age
        and i.get("owner") and not i.get("protected")
    ]
    if len(old) > limit:
        raise ValueError(f"refused: {len(old)} instances, limit {limit}")
    return sorted(old)


def apply(ids, api, dry_run=True):
    """Stop each; return the ids that failed, with the reason."""
    failed = {}
    for name in ids:
        try:
            if not dry_run:
                api.stop(name)
        except OSError as error:  # one failure must not hide the rest
            failed[name] = str(error)
    return failed


class Guard(unittest.TestCase):
    def chosen(self, count=1, **extra):
        old = {"started": 0, "owner": "shop"} | extra
        every = [old | {"id": f"i-{n}"} for n in range(count)]
        return plan(every, now=100, max_age=50, limit=2)

    def test_old_is_chosen(self):
        self.assertEqual(self.chosen(), ["i-0"])

    def test_exactly_at_the_age_stays(self):
        self.assertEqual(self.chosen(started=50), [])

    def test_protected_stays(self):
        self.assertEqual(self.chosen(protected=True), [])

    def test_without_an_owner_stays(self):
        self.assertEqual(self.chosen(owner=""), [])

    def test_too_many_are_refused_as_a_whole(self):
        self.assertRaisesRegex(ValueError, "refused: 3", self.chosen, count=3)

    def test_dry_run_is_the_default(self):
        api = Mock(spec=["stop"])
        apply(["i-1"], api)
        self.assertEqual(api.mock_calls, [])

    def test_each_is_stopped_once(self):
        api = Mock(spec=["stop"])
        apply(["i-1", "i-2"], api, dry_run=False)
        self.assertEqual(api.mock_calls, [call.stop("i-1"), call.stop("i-2")])

    def test_an_error_in_the_middle_is_reported(self):
        api = Mock(spec=["stop"])
        api.stop.side_effect = [None, ConnectionError("reset"), None]
        failed = apply(["i-1", "i-2", "i-3"], api, dry_run=False)
        self.assertEqual(failed, {"i-2": "reset"})
        self.assertEqual(api.stop.call_count, 3)

    def test_second_run_finds_nothing(self):
        self.assertEqual(plan([], now=100, max_age=50, limit=2), [])


suite = unittest.defaultTestLoader.loadTestsFromTestCase(Guard)
result = unittest.TextTestRunner(stream=io.StringIO()).run(suite)
state = "OK" if result.wasSuccessful() else "FAILED"
print(f"{state} ({result.testsRun} tests)")
