import contextlib
import gzip
import io
import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import review_me_1

NOW = 1_714_557_600
DAY = 86_400


class CleanupTest(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)
        for stream in ("stdout", "stderr"):
            redirect = getattr(contextlib, "redirect_" + stream)
            quiet = redirect(io.StringIO())
            quiet.__enter__()
            self.addCleanup(quiet.__exit__, None, None, None)

    def make(self, name, days, text="line\n"):
        path = self.folder / name
        path.write_text(text)
        os.utime(path, (NOW - days * DAY,) * 2)
        return path

    def names(self):
        return sorted(path.name for path in self.folder.iterdir())

    def cleanup(self, **options):
        options.setdefault("now", NOW)
        return review_me_1.cleanup(str(self.folder), **options)

    def broken_copy(self, error):
        def half(source, sink):
            sink.write(b"half")
            raise error

        return mock.patch.object(review_me_1.shutil, "copyfileobj", half)

    def test_old_log_is_compressed_and_new_one_kept(self):
        self.make("app.log", 2, "hello\n")
        self.make("new.log", 0)
        self.assertEqual(self.cleanup(), 0)
        self.assertEqual(self.names(), ["app.log.gz", "new.log"])
        packed = (self.folder / "app.log.gz").read_bytes()
        self.assertEqual(gzip.decompress(packed), b"hello\n")

    def test_archive_keeps_the_time_of_the_log(self):
        self.make("app.log", 29)
        self.cleanup()
        stamp = (self.folder / "app.log.gz").stat().st_mtime
        self.assertEqual(stamp, NOW - 29 * DAY)

    def test_failed_compression_keeps_the_log(self):
        self.make("app.log", 2, "precious\n")
        with self.broken_copy(OSError("disk full")):
            self.cleanup()
        self.assertIn("app.log", self.names())

    def test_failed_compression_leaves_no_half_archive(self):
        self.make("app.log", 2)
        with self.broken_copy(OSError("disk full")):
            self.cleanup()
        self.assertNotIn("app.log.gz", self.names())

    def test_ctrl_c_is_not_swallowed(self):
        self.make("app.log", 2)
        with self.broken_copy(KeyboardInterrupt()):
            with self.assertRaises(KeyboardInterrupt):
                self.cleanup()

    def test_dry_run_changes_nothing(self):
        self.make("app.log", 2)
        self.make("older.log.gz", 40)
        self.cleanup(dry_run=True)
        self.assertEqual(self.names(), ["app.log", "older.log.gz"])

    def test_foreign_files_survive(self):
        for name in ("dump.gz", "app.log.yaml"):
            self.make(name, 90)
        self.cleanup()
        self.assertEqual(self.names(), ["app.log.yaml", "dump.gz"])

    def test_link_is_left_alone(self):
        self.make("target.txt", 90)
        (self.folder / "current.log").symlink_to("target.txt")
        self.cleanup()
        self.assertEqual(self.names(), ["current.log", "target.txt"])

    def test_dangling_link_does_not_end_the_run(self):
        (self.folder / "app.log").symlink_to("gone")
        self.make("web.log", 2)
        self.cleanup()
        self.assertEqual(self.names(), ["app.log", "web.log.gz"])

    def test_misspelt_option_changes_nothing(self):
        self.make("app.log", 90)
        with contextlib.suppress(SystemExit):
            review_me_1.main([str(self.folder), "--dryrun"])
        self.assertEqual(self.names(), ["app.log"])

    def test_clock_is_read_at_each_call(self):
        self.make("app.log", 2)
        with mock.patch.object(review_me_1.time, "time", lambda: NOW - 5 * DAY):
            review_me_1.cleanup(str(self.folder))
        self.assertEqual(self.names(), ["app.log"])

    def test_failure_reaches_the_exit_status(self):
        self.make("app.log", 2)
        with mock.patch.object(
            review_me_1.os, "remove", side_effect=OSError("read-only")
        ):
            status = review_me_1.main([str(self.folder)])
        self.assertEqual(status, 1)
