import io
import tempfile
import unittest
from pathlib import Path

import inventory_diff


def run(expected, actual):
    out, err = io.StringIO(), io.StringIO()
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, text in (("expected", expected), ("actual", actual)):
            paths.append(str(Path(folder, name)))
            if text is not None:
                Path(folder, name).write_text(text, encoding="utf-8")
        status = inventory_diff.main(paths, out, err)
    return status, out.getvalue(), err.getvalue()


class InventoryTest(unittest.TestCase):
    def test_names_are_normalised(self):
        lines = [" Web-1 \n", "web-1.\n", "\n", "# all\n", "db.x # main\n"]
        self.assertEqual(inventory_diff.read_hosts(lines), {"web-1", "db.x"})

    def test_bad_name_gives_the_line(self):
        odd = ("-web", "web-", "w..", "\u212a8s", "9" * 254)
        for bad in ("web 2", "web_2", "w\u00ebb", *odd):
            with self.subTest(bad), self.assertRaisesRegex(ValueError, "3"):
                inventory_diff.read_hosts(["web-1\n", "\n", bad + "\n"])

    def test_natural_order(self):
        missing, unexpected = inventory_diff.diff(
            {"web-10", "web-2", "db-1"}, {"db-1", "x", "10", "9"}
        )
        self.assertEqual(missing, ["web-2", "web-10"])
        self.assertEqual(unexpected, ["9", "10", "x"])

    def test_the_order_is_the_same_in_each_run(self):
        names = {f"web-{zeros}1" for zeros in ("", "0", "00", "000")}
        missing, _ = inventory_diff.diff(names, {"x"})
        self.assertEqual(missing, ["web-0001", "web-001", "web-01", "web-1"])

    def test_same_is_0_and_silent(self):
        self.assertEqual(run("a\nb\n", "B\nA.\n"), (0, "", ""))

    def test_difference_is_1(self):
        status, out, _ = run("a\nb\n", "b\nc\n")
        self.assertEqual((status, out), (1, "missing: a\nunexpected: c\n"))

    def test_an_empty_list_is_trouble(self):
        for pair in (("a\n", ""), ("", "a\n"), ("# nothing\n", "\n")):
            status, out, err = run(*pair)
            self.assertEqual((status, out), (2, ""))
            self.assertTrue(err)

    def test_missing_file_and_bad_name_are_trouble(self):
        for pair in ((None, "a\n"), ("a\n", None), ("a\n", "b c\n")):
            status, out, err = run(*pair)
            self.assertEqual((status, out), (2, ""))
            self.assertTrue(err)
