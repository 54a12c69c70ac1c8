import contextlib
import io
import json
import unittest

import ndjson_filter


def run(text, *argv):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stderr(err):
        status = ndjson_filter.main(list(argv), io.StringIO(text), out, err)
    return status, out.getvalue(), err.getvalue()


class FilterTest(unittest.TestCase):
    def select(self, records, level="debug", **fields):
        lines = [json.dumps(record) + "\n" for record in records]
        names = {path.replace("__", "."): text for path, text in fields.items()}
        return list(ndjson_filter.select(lines, level, names, self.fail))

    def test_level_and_above(self):
        records = [{"level": x} for x in ("INFO", "Error", "critical", "debug")]
        self.assertEqual(self.select(records, "error"), records[1:3])

    def test_unknown_level_is_kept(self):
        records = [{"msg": "x"}, {"level": "notice"}, {"level": None}]
        self.assertEqual(self.select(records, "critical"), records)

    def test_fields_by_path(self):
        good = {"http": {"status": 500}, "n": 1}
        others = [{"http": {"status": 200}}, {"http": 500}, {"n": None}, {}]
        found = self.select([*others, good], http__status="500")
        self.assertEqual(found, [good])
        self.assertEqual(self.select(others, n="None"), [{"n": None}])

    def test_bad_lines_have_a_number_and_are_skipped(self):
        lines = ["{}\n", "\n", "{broken\n", "[1]\n", "3\n", '{"a": 1}\n']
        bad = []
        found = ndjson_filter.select(
            lines, "debug", {}, lambda number, line: bad.append(number)
        )
        self.assertEqual((list(found), bad), ([{}, {"a": 1}], [3, 4, 5]))

    def test_reads_only_what_is_asked_for(self):
        lines = iter(['{"a": 1}\n', '{"a": 2}\n', '{"a": 3}\n'])
        found = ndjson_filter.select(lines, "debug", {}, self.fail)
        self.assertEqual(next(found), {"a": 1})
        self.assertEqual(next(lines), '{"a": 2}\n')

    def test_main_writes_lines_unchanged(self):
        text = '{"level":"error",  "b":1.50, "a":"\\u00e9"}\n{"level":"info"}\n'
        for level in ("error", "ERROR"):
            done = run(text, "--level", level)
            self.assertEqual(done, (0, text.splitlines(True)[0], ""))

    def test_other_bytes_and_line_ends_pass_unchanged(self):
        data = b'{"msg": "caf\xe9"}\r\n{"msg": "ok"}\n'
        source = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8")
        sink = io.BytesIO()
        out = io.TextIOWrapper(sink, encoding="ascii")
        status = ndjson_filter.main([], source, out, io.StringIO())
        out.flush()
        self.assertEqual((status, sink.getvalue()), (0, data))

    def test_main_reports_bad_lines_with_status_1(self):
        status, out, err = run("x\n{}\n")
        self.assertEqual((status, out), (1, "{}\n"))
        self.assertIn("1", err)

    def test_wrong_arguments_end_with_2(self):
        self.assertEqual(run("{}\n", "status")[0], 2)
        self.assertEqual(run("{}\n", "--level", "loud")[0], 2)

    def test_each_line_is_flushed_and_a_closed_pipe_ends_quietly(self):
        events = []

        class Pipe(io.StringIO):
            def flush(self):
                events.append(self.getvalue().count("\n"))
                if len(events) == 2:
                    raise BrokenPipeError

        source = io.StringIO("{}\n" * 9)
        err = io.StringIO()
        status = ndjson_filter.main([], source, Pipe(), err)
        self.assertEqual((status, events), (141, [1, 2]))
        self.assertEqual(err.getvalue(), "")
