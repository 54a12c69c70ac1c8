import os
import tempfile
import unittest
from pathlib import Path

import log_retention

NOW, DAY = 1_714_557_600, 86_400


class PlanTest(unittest.TestCase):
    def test_old_ones_oldest_first(self):
        entries = [
            ("b", NOW - 40 * DAY), ("new", NOW), ("a", NOW - 50 * DAY),
            ("c", NOW - 40 * DAY), ("edge", NOW - 30 * DAY),
        ]
        self.assertEqual(
            log_retention.plan(entries, NOW, 30), ["a", "b", "c"]
        )

    def test_the_newest_are_kept_whatever_their_age(self):
        entries = [(f"{n}.log", n * DAY) for n in range(5)]
        names = log_retention.plan(entries, NOW, 30, keep_last=3)
        self.assertEqual(names, ["0.log", "1.log"])

    def test_keep_last_may_be_nothing_or_more_than_there_is(self):
        entries = [("a", 0), ("b", 1)]
        self.assertEqual(
            log_retention.plan(entries, NOW, 30, keep_last=0), ["a", "b"]
        )
        self.assertEqual(log_retention.plan(entries, NOW, 30, keep_last=9), [])


class FolderTest(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)
        for name in ("a.log", "b.log", "c.log", "notes.txt"):
            (self.folder / name).write_text("x", encoding="utf-8")
            os.utime(self.folder / name, (NOW, NOW))

    def left(self):
        return sorted(path.name for path in self.folder.iterdir())

    def test_scan_lists_regular_logs_only(self):
        (self.folder / "link.log").symlink_to("a.log")
        (self.folder / "dir.log").mkdir()
        entries = sorted(log_retention.scan(self.folder))
        self.assertEqual([name for name, _ in entries],
                         ["a.log", "b.log", "c.log"])
        self.assertEqual(entries[0][1], NOW)

    def test_scan_of_a_missing_folder_is_an_error(self):
        with self.assertRaises(OSError):
            list(log_retention.scan(self.folder / "gone"))

    def test_apply_deletes_and_reports(self):
        done = log_retention.apply(self.folder, ["a.log", "b.log"], limit=2)
        self.assertEqual(done, (["a.log", "b.log"], []))
        self.assertEqual(self.left(), ["c.log", "notes.txt"])

    def test_above_the_limit_nothing_is_deleted(self):
        with self.assertRaises(ValueError):
            log_retention.apply(self.folder, ["a.log", "b.log"], limit=1)
        self.assertIn("a.log", self.left())
        with self.assertRaises(ValueError):  # a dry run tells that as well
            log_retention.apply(self.folder, ["a.log"], 0, dry_run=True)

    def test_dry_run_deletes_nothing(self):
        done = log_retention.apply(self.folder, ["a.log"], 5, dry_run=True)
        self.assertEqual(done, ([], []))
        self.assertIn("a.log", self.left())

    def test_vanished_files_are_fine_and_failures_go_on(self):
        (self.folder / "dir.log").mkdir()  # unlink() refuses a folder
        names = ["gone.log", "dir.log", "c.log"]
        done = log_retention.apply(self.folder, names, limit=5)
        self.assertEqual(done, (["c.log"], ["dir.log"]))
