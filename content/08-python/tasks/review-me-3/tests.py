import subprocess
import tempfile
import unittest
from datetime import datetime, timedelta, timezone
from pathlib import Path

import review_me_3
from review_me_3 import BackupError

NOW = datetime(2024, 5, 1, 0, 30, tzinfo=timezone(timedelta(hours=2)))
TOKEN = "s3cret-token"


class Runner:
    """Stands in for subprocess.run and plays tar and curl."""

    def __init__(self, tar=0, curl=0):
        self.status = {"tar": tar, "curl": curl}
        self.calls = []

    def __call__(self, command, **options):
        self.calls.append((command, options))
        if command[0] == "tar":
            name = command[[c[-1] for c in command].index("f") + 1]
            Path(name).write_bytes(b"archive")
        code = self.status[command[0]]
        if isinstance(code, Exception):
            raise code
        if options.get("check") and code:
            raise subprocess.CalledProcessError(code, command, "", "broken")
        return subprocess.CompletedProcess(command, code, "", "broken")

    def programs(self):
        return [command[0] for command, _ in self.calls]


class BackupTest(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)
        for day in (1, 2, 3):
            name = f"backup-2024040{day}T000000Z.tar.gz"
            (self.folder / name).write_bytes(b"old")

    def backup(self, run, keep=2):
        return review_me_3.backup(
            "/srv/data", self.folder, "https://backup.example/",
            TOKEN, NOW, keep=keep, run=run,
        )

    def archives(self):
        return sorted(p.name for p in self.folder.glob("backup-*.tar.gz"))

    def test_newest_archives_are_kept(self):
        path = self.backup(Runner())
        self.assertTrue(path.exists())
        self.assertEqual(len(self.archives()), 2)
        self.assertEqual(self.archives()[0], "backup-20240403T000000Z.tar.gz")

    def test_name_is_in_utc(self):
        name = review_me_3.archive_name(NOW)
        self.assertEqual(name, "backup-20240430T223000Z.tar.gz")

    def test_failed_tar_raises_and_uploads_nothing(self):
        run = Runner(tar=2)
        with self.assertRaises(BackupError):
            self.backup(run)
        self.assertEqual(run.programs(), ["tar"])

    def test_failed_tar_leaves_nothing_that_looks_whole(self):
        try:
            self.backup(Runner(tar=OSError("killed")))
        except (BackupError, OSError):
            pass
        self.assertEqual(len(self.archives()), 3)

    def test_failed_upload_deletes_no_old_archive(self):
        try:
            self.backup(Runner(curl=22))
        except BackupError:
            pass
        old = [name for name in self.archives() if "202404" in name]
        self.assertIn("backup-20240401T000000Z.tar.gz", old)

    def test_curl_fails_on_http_errors(self):
        run = Runner()
        self.backup(run)
        command = run.calls[1][0]
        accepted = {"-f", "--fail", "--fail-with-body"}
        self.assertTrue(accepted & set(command))

    def test_keep_below_one_is_refused_before_anything_runs(self):
        for keep in (0, -1):
            run = Runner()
            with self.assertRaises(ValueError):
                self.backup(run, keep)
            self.assertEqual(run.calls, [])
            self.assertEqual(len(self.archives()), 3)

    def test_archive_is_private(self):
        mode = self.backup(Runner()).stat().st_mode
        self.assertEqual(mode & 0o077, 0)

    def test_token_is_in_no_argument(self):
        run = Runner()
        self.backup(run)
        for command, _ in run.calls:
            self.assertNotIn(TOKEN, " ".join(command))

    def test_each_call_has_a_timeout(self):
        run = Runner()
        self.backup(run)
        for _, options in run.calls:
            self.assertIsNotNone(options.get("timeout"))

    def test_timeout_is_a_backup_error(self):
        with self.assertRaises(BackupError):
            self.backup(Runner(curl=subprocess.TimeoutExpired("curl", 1)))
