import os
import tempfile
import unittest
from pathlib import Path

import config_ensure

BLOCK = "# BEGIN managed: dns\nnameserver 10.0.0.2\n# END managed: dns\n"
LINES = ["nameserver 10.0.0.2"]


class NewTextTest(unittest.TestCase):
    def check(self, old, lines, expected):
        text = config_ensure.new_text(old, "dns", lines)
        self.assertEqual(text, expected)
        again = config_ensure.new_text(text, "dns", lines)
        self.assertEqual(again, expected, "a second run changes something")

    def test_added_at_the_end(self):
        self.check("", LINES, BLOCK)
        self.check("a\n\n", LINES, "a\n\n" + BLOCK)
        self.check("a", LINES, "a\n" + BLOCK)

    def test_replaced_where_it_stands(self):
        old = "a\n" + BLOCK.replace("10.0.0.2", "10.9.9.9\nx") + "b"
        self.check(old, LINES, "a\n" + BLOCK + "b")

    def test_removed(self):
        self.check("a\n" + BLOCK + "b\n", None, "a\nb\n")
        self.check("a", None, "a")

    def test_broken_markers_are_refused(self):
        begin, _, end = BLOCK.splitlines(keepends=True)
        for old in (begin, end, end + begin, BLOCK * 2, begin + BLOCK):
            with self.subTest(old), self.assertRaises(ValueError):
                config_ensure.new_text(old, "dns", LINES)

    def test_other_blocks_are_ordinary_text(self):
        other = "# BEGIN managed: dns2\n"
        self.check(other, LINES, other + BLOCK)


class EnsureTest(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.path = Path(temporary.name, "resolv.conf")
        self.path.write_text("search example\n", encoding="utf-8")
        os.chmod(self.path, 0o640)

    def text(self):
        return self.path.read_text(encoding="utf-8")

    def test_changes_once_and_keeps_the_mode(self):
        self.assertIs(config_ensure.ensure(self.path, "dns", LINES), True)
        before = self.path.stat()
        self.assertIs(config_ensure.ensure(self.path, "dns", LINES), False)
        after = self.path.stat()
        self.assertEqual(self.text(), "search example\n" + BLOCK)
        self.assertEqual(after.st_mode & 0o777, 0o640)
        self.assertEqual(before.st_mtime_ns, after.st_mtime_ns)
        self.assertEqual(before.st_ino, after.st_ino)

    def test_dry_run_has_no_effect(self):
        done = config_ensure.ensure(self.path, "dns", LINES, dry_run=True)
        self.assertIs(done, True)
        self.assertEqual(self.text(), "search example\n")

    def test_reader_sees_the_old_file_or_the_new_one(self):
        with open(self.path, encoding="utf-8") as reader:
            config_ensure.ensure(self.path, "dns", LINES)
            self.assertEqual(reader.read(), "search example\n")

    def test_what_people_wrote_stays_byte_for_byte(self):
        old = "a\r\n\x0c\u2028b \n".encode()
        self.path.write_bytes(old)
        config_ensure.ensure(self.path, "dns", LINES)
        self.assertEqual(self.path.read_bytes(), old + BLOCK.encode())

    def test_missing_file(self):
        self.path.unlink()
        self.assertIs(config_ensure.ensure(self.path, "dns", None), False)
        self.assertFalse(self.path.exists())
        self.assertIs(config_ensure.ensure(self.path, "dns", LINES), True)
        self.assertEqual(self.text(), BLOCK)
        # 0600, as mkstemp leaves it, would shut out those who read the file
        self.assertEqual(self.path.stat().st_mode & 0o777, 0o644)

    def test_failed_write_leaves_the_old_file_alone(self):
        with self.assertRaises(ValueError):  # no encoding takes half a pair
            config_ensure.ensure(self.path, "dns", ["\ud800"])
        self.assertEqual(self.text(), "search example\n")
        self.assertEqual(os.listdir(self.path.parent), ["resolv.conf"])
