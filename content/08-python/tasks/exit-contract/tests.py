import io
import unittest

import exit_contract


class ContractTest(unittest.TestCase):
    def setUp(self):
        self.ran = []

    def check(self, name, result):
        def run():
            self.ran.append(name)
            if isinstance(result, BaseException):
                raise result
            return result

        return run

    def main(self, argv, **results):
        checks = {n: self.check(n, r) for n, r in results.items()}
        out, err = io.StringIO(), io.StringIO()
        status = exit_contract.main(argv, checks, out, err)
        return status, out.getvalue(), err.getvalue()

    def test_all_ok(self):
        done = self.main([], disk=("ok", "40% used"), dns=("ok", "2 ms"))
        self.assertEqual(done, (0, "OK disk: 40% used\nOK dns: 2 ms\n", ""))

    def test_warning_passes_unless_strict(self):
        self.assertEqual(self.main([], disk=("warn", "85%"))[0], 0)
        self.assertEqual(self.main(["--strict"], disk=("warn", "85%"))[0], 1)

    def test_no_checks_at_all_is_not_fit(self):
        status, out, err = self.main([])
        self.assertEqual((status, out), (3, ""))
        self.assertTrue(err)

    def test_failure_beats_unknown_and_all_run(self):
        status, out, _ = self.main(
            [], a=RuntimeError("no route"), b=("fail", "full"), c=("ok", "x")
        )
        self.assertEqual(status, 1)
        self.assertEqual(self.ran, ["a", "b", "c"])
        self.assertIn("UNKNOWN a: RuntimeError: no route\n", out)

    def test_unknown_alone_is_3(self):
        self.assertEqual(self.main([], a=OSError("x"), b=("ok", ""))[0], 3)

    def test_a_broken_result_is_unknown_and_not_ok(self):
        for result in (None, "ok", ("OK", "x"), ("good", "x"), ("ok", None)):
            with self.subTest(result):
                status, out, _ = self.main([], a=result)
                self.assertEqual(status, 3)
                self.assertTrue(out.startswith("UNKNOWN a: "))

    def test_a_check_cannot_end_the_tool(self):
        status, out, _ = self.main([], a=SystemExit(0), b=("ok", "x"))
        self.assertEqual((status, self.ran), (3, ["a", "b"]))
        self.assertTrue(out.startswith("UNKNOWN a: SystemExit"))

    def test_one_line_for_each_result(self):
        _, out, _ = self.main([], a=("ok", "two\nlines"))
        self.assertEqual(out, "OK a: two lines\n")

    def test_named_checks_in_the_order_given(self):
        results = {"a": ("ok", ""), "b": ("ok", ""), "c": ("fail", "")}
        self.assertEqual(self.main(["b", "a"], **results)[0], 0)
        self.assertEqual(self.ran, ["b", "a"])

    def test_wrong_use_runs_nothing(self):
        status, out, err = self.main(["a", "nope"], a=("ok", ""))
        self.assertEqual((status, out, self.ran), (2, "", []))
        self.assertIn("nope", err)

    def test_list(self):
        done = self.main(["--list"], a=("ok", ""), b=("fail", ""))
        self.assertEqual((done[0], done[1], self.ran), (0, "a\nb\n", []))

    def test_ctrl_c_stops_with_130(self):
        status, _, _ = self.main([], a=KeyboardInterrupt(), b=("ok", ""))
        self.assertEqual((status, self.ran), (130, ["a"]))
