import io
import json
import unittest

import plan_gate_task
from plan_gate_task import PlanError


def change(address, *actions, **more):
    kind = address.split(".")[-2]
    return {
        "address": address, "mode": "managed", "type": kind,
        "change": {"actions": list(actions)}, **more,
    }


def plan(*changes, **more):
    return {
        "format_version": "1.2", "resource_changes": list(changes), **more
    }


def run(document, *argv):
    out, err = io.StringIO(), io.StringIO()
    text = document if isinstance(document, str) else json.dumps(document)
    status = plan_gate_task.main(list(argv), io.StringIO(text), out, err)
    return status, out.getvalue(), err.getvalue()


DB = "aws_db_instance.main"


class GateTest(unittest.TestCase):
    def test_verbs(self):
        changes = [
            change("module.a.aws_db_instance.x", "delete"),
            change("aws_db_instance.a", "delete", "create"),
            change("aws_db_instance.b", "create", "delete"),
            change("aws_db_instance.c", "forget"),
            change("aws_db_instance.f", "create", "forget"),
            change("aws_db_instance.d", "update"),
            change("aws_db_instance.e", "no-op"),
        ]
        self.assertEqual(
            plan_gate_task.findings(plan(*changes), ["aws_db_instance"]),
            [("aws_db_instance.a", "replace"), ("aws_db_instance.b", "replace"),
             ("aws_db_instance.c", "forget"),
             ("aws_db_instance.f", "forget"),
             ("module.a.aws_db_instance.x", "destroy")],
        )

    def test_patterns_and_modes(self):
        document = plan(
            change("aws_db_subnet_group.x", "delete"),
            change("aws_instance.x", "delete"),
            change("data.aws_db_instance.y", "delete", mode="data"),
        )
        self.assertEqual(
            plan_gate_task.findings(document, ["aws_db_*"]),
            [("aws_db_subnet_group.x", "destroy")],
        )

    def test_deposed_objects_count(self):
        document = plan(change(DB, "delete", deposed="0a1b2c3d"))
        self.assertEqual(
            plan_gate_task.findings(document, ["aws_db_*"]), [(DB, "destroy")]
        )

    def test_what_cannot_be_judged_is_refused(self):
        odd = change(DB, "evaporate")
        documents = [
            {}, [], {"format_version": "2.0"}, {"format_version": 1},
            plan(errored=True), plan({"address": DB}), plan(odd),
            plan(change(DB)), {"format_version": "1.2"},
            {"format_version": "1.2", "applyable": True},
            {"format_version": "1.2", "resource_changes": None},
        ]
        for document in documents:
            with self.subTest(document), self.assertRaises(PlanError):
                plan_gate_task.findings(document, ["aws_db_*"])

    def test_blocked_is_1_and_allowed_is_0(self):
        document = plan(change(DB, "delete", "create"))
        status, out, _ = run(document, "--protect", "aws_db_*")
        self.assertEqual((status, out), (1, f"BLOCKED replace {DB}\n"))
        done = run(document, "--protect", "aws_db_*", "--allow", DB)
        self.assertEqual(done, (0, f"allowed replace {DB}\n", ""))

    def test_allow_is_one_address_and_no_pattern(self):
        document = plan(change(DB, "delete"), change(DB + "2", "delete"))
        argv = ("--protect", "aws_db_*", "--allow", DB, "--allow", "aws_*")
        status, out, err = run(document, *argv)
        self.assertEqual(status, 1)
        self.assertEqual(
            out, f"allowed destroy {DB}\nBLOCKED destroy {DB}2\n"
        )
        self.assertIn("aws_*", err)

    def test_bad_input_keeps_the_gate_closed(self):
        self.assertEqual(run("Error: no plan", "--protect", "x")[0], 2)
        self.assertEqual(run("", "--protect", "x")[0], 2)
        self.assertEqual(run(plan())[0], 2)
        self.assertEqual(run(plan(), "--protect", "")[0], 2)
        self.assertEqual(run("[" * 100_000, "--protect", "x")[0], 2)

    def test_no_changes_pass(self):
        nothing = {"format_version": "1.2", "applyable": False}
        for document in (nothing, plan(), plan(change(DB, "no-op"))):
            done = run(document, "--protect", "aws_db_*")
            self.assertEqual(done, (0, "", ""))
