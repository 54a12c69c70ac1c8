import unittest

import reconcile_loop
from reconcile_loop import Conflict, TooManyDeletes

OURS = reconcile_loop.OWNER


def thing(spec, owner=OURS, version=1):
    return {"spec": spec, "owner": owner, "version": version}


class Api:
    """Objects in memory; `script` maps the n-th call to an effect."""

    def __init__(self, objects=None, script=None):
        self.objects = dict(objects or {})
        self.script, self.calls = script or {}, []

    def note(self, *call):
        self.calls.append(call)
        effect = self.script.get(len(self.calls))
        if isinstance(effect, Exception):
            raise effect
        if effect:
            effect(self)

    def check(self, name, version):
        if name not in self.objects:
            raise Conflict(name)
        if self.objects[name]["version"] != version:
            raise Conflict(name)

    def list(self):
        self.note("list")
        return {name: dict(value) for name, value in self.objects.items()}

    def create(self, name, spec):
        self.note("create", name)
        if name in self.objects:
            raise Conflict(name)
        self.objects[name] = thing(spec)

    def update(self, name, spec, version):
        self.note("update", name)
        self.check(name, version)
        self.objects[name] = thing(spec, version=version + 1)

    def delete(self, name, version):
        self.note("delete", name)
        self.check(name, version)
        del self.objects[name]


class ReconcileTest(unittest.TestCase):
    def run_loop(self, api, desired, **options):
        self.slept = []
        return reconcile_loop.reconcile(
            api, desired, sleep=self.slept.append, **options
        )

    def test_plan_in_order_and_only_ours(self):
        actual = {
            "old": thing(1), "same": thing(1), "change": thing(1),
            "theirs": thing(1, "x"), "taken": thing(1, "x"),
        }
        desired = {"same": 1, "change": 2, "taken": 1, "b": 1, "a": 1}
        self.assertEqual(
            reconcile_loop.plan(desired, actual, 5),
            [("create", "a"), ("create", "b"), ("update", "change"),
             ("delete", "old"), ("blocked", "taken")],
        )

    def test_converges_and_believes_the_list_only(self):
        api = Api({"old": thing(1), "b": thing(1)})
        self.assertIs(self.run_loop(api, {"a": 1, "b": 2}), True)
        self.assertEqual(api.calls, [
            ("list",), ("create", "a"), ("update", "b"), ("delete", "old"),
            ("list",),
        ])
        self.assertEqual(self.slept, [])

    def test_nothing_to_do_is_one_list(self):
        api = Api({"a": thing(1)})
        self.assertIs(self.run_loop(api, {"a": 1}), True)
        self.assertEqual(api.calls, [("list",)])

    def test_mass_deletion_is_refused_before_any_effect(self):
        api = Api({str(n): thing(n) for n in range(3)})
        with self.assertRaises(TooManyDeletes):
            self.run_loop(api, {"new": 1}, max_deletes=2)
        self.assertEqual(api.calls, [("list",)])

    def test_conflict_is_solved_by_a_new_list(self):
        def somebody(api):
            api.objects["a"] = thing(9, version=7)

        api = Api({"a": thing(1)}, {2: somebody})
        self.assertIs(self.run_loop(api, {"a": 2, "b": 1}), True)
        self.assertEqual(api.objects["a"]["spec"], 2)
        self.assertIn("b", api.objects)
        self.assertEqual(self.slept, [1])

    def test_lost_answer_of_a_create_that_worked(self):
        def worked(api):
            api.objects["a"] = thing(1)
            raise TimeoutError

        api = Api({}, {2: worked})
        self.assertIs(self.run_loop(api, {"a": 1}), True)
        self.assertEqual(api.calls.count(("create", "a")), 1)

    def test_failed_lists_back_off_up_to_a_cap(self):
        api = Api({}, {n: ConnectionResetError() for n in range(1, 9)})
        self.assertIs(self.run_loop(api, {"a": 1}, rounds=8), False)
        self.assertEqual(self.slept, [1, 2, 4, 8, 16, 30, 30])

    def test_clean_round_resets_the_pause(self):
        def drift(api):
            api.objects["a"] = thing(9, version=5)

        errors = {1: OSError(), 2: OSError(), 5: drift, 6: OSError()}
        api = Api({}, errors)
        self.assertIs(self.run_loop(api, {"a": 1}), True)
        self.assertEqual(self.slept, [1, 2, 1])

    def test_only_blocked_ones_left_is_not_success(self):
        api = Api({"a": thing(1, "x")})
        self.assertIs(self.run_loop(api, {"a": 1}), False)
        self.assertEqual(api.calls, [("list",)])

    def test_other_errors_pass(self):
        with self.assertRaises(KeyError):
            self.run_loop(Api({}, {1: KeyError("bug")}), {"a": 1})
