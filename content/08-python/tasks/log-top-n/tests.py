import contextlib
import io
import unittest

import log_top_n


def line(client, status=200, request="GET / HTTP/1.1"):
    when = "[01/May/2024:10:00:00 +0000]"
    return f'{client} - - {when} "{request}" {status} 512\n'


def run(text, *argv):
    out, err = io.StringIO(), io.StringIO()
    status = log_top_n.main(list(argv), io.StringIO(text), out, err)
    return status, out.getvalue(), err.getvalue()


class TopClientsTest(unittest.TestCase):
    def test_biggest_first_and_ties_by_name(self):
        lines = [line("b"), line("c"), line("a"), line("c")]
        ranked, _ = log_top_n.top_clients(lines)
        self.assertEqual(ranked, [("c", 2), ("a", 1), ("b", 1)])

    def test_at_most_n(self):
        lines = [line(f"10.0.0.{n}") for n in range(9)]
        ranked, _ = log_top_n.top_clients(lines, 3)
        self.assertEqual(len(ranked), 3)

    def test_malformed_lines_are_counted_and_blank_ones_not(self):
        lines = ["\n", "nonsense\n", '10.0.0.1 - - "GET /" -\n', line("a")]
        self.assertEqual(log_top_n.top_clients(lines), ([("a", 1)], 2))

    def test_blanks_and_quotes_in_the_request(self):
        lines = [line("a", 404, 'GET /x y \\" 200 HTTP/1.1')]
        self.assertEqual(log_top_n.top_clients(lines, 5, 400)[0], [("a", 1)])

    def test_status_filter(self):
        lines = [line("a", 200), line("b", 500), line("b", 499)]
        self.assertEqual(log_top_n.top_clients(lines, 5, 500)[0], [("b", 1)])

    def test_holds_no_lines_in_memory(self):
        class Line(str):
            alive = peak = 0

            def __init__(self, text):
                Line.alive += 1
                Line.peak = max(Line.peak, Line.alive)

            def __del__(self):
                Line.alive -= 1

        lines = (Line(line("a")) for _ in range(100))
        self.assertEqual(log_top_n.top_clients(lines)[0], [("a", 100)])
        self.assertLess(Line.peak, 10)

    def test_main_keeps_results_and_messages_apart(self):
        status, out, err = run(line("a") * 2 + "x\n" + line("b"), "-n", "1")
        self.assertEqual((status, out), (0, "2 a\n"))
        self.assertIn("1", err)

    def test_a_bad_byte_does_not_stop_the_run(self):
        data = line("a").encode() + b'b - - [x] "GET /\xff" 200 1\n'
        source = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8")
        out, err = io.StringIO(), io.StringIO()
        status = log_top_n.main([], source, out, err)
        self.assertEqual((status, out.getvalue()), (0, "1 a\n1 b\n"))

    def test_a_count_below_one_is_wrong_usage(self):
        for wrong in ("0", "-1", "ten"):
            with contextlib.redirect_stderr(io.StringIO()):
                with self.assertRaises(SystemExit) as stop:
                    run(line("a"), "-n", wrong)
            self.assertEqual(stop.exception.code, 2)

    def test_nothing_readable_is_a_failure(self):
        self.assertEqual(run("x\ny\n")[0], 1)
        self.assertEqual(run("")[0], 0)
        self.assertEqual(run(line("a"), "--min-status", "500")[0], 0)
