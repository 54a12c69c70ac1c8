import contextlib
import io
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

import review_me_4
from review_me_4 import ConfigError

OLD = """# managed
AuthorizedKeysCommand /usr/bin/keys
AuthorizedKeysCommandUser nobody
UsePAM yes
"""


class Runner:
    def __init__(self, **status):
        self.status = status
        self.programs = []

    def __call__(self, command, **options):
        self.programs.append(command[0])
        code = self.status.get(command[0], 0)
        if options.get("check") and code:
            raise subprocess.CalledProcessError(code, command, "", "")
        return subprocess.CompletedProcess(command, code, "", "")


class SetOptionTest(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.path = Path(temporary.name, "sshd_config")
        self.path.write_text(OLD)
        os.chmod(self.path, 0o640)
        self.runner = Runner()

    def set(self, key, value, **options):
        options.setdefault("run", self.runner)
        with contextlib.redirect_stdout(io.StringIO()):
            return review_me_4.set_option(self.path, key, value, **options)

    def test_missing_option_is_added_and_service_reloaded(self):
        self.assertTrue(self.set("MaxAuthTries", "3"))
        self.assertEqual(self.path.read_text(), OLD + "MaxAuthTries 3\n")
        self.assertEqual(self.runner.programs, ["sshd", "systemctl"])
        self.assertEqual(self.path.stat().st_mode & 0o777, 0o640)

    def test_only_the_whole_key_matches(self):
        self.set("AuthorizedKeysCommand", "/opt/keys")
        self.assertEqual(
            self.path.read_text(), OLD.replace("/usr/bin/keys", "/opt/keys")
        )

    def test_other_lines_stay_as_they_are(self):
        text = OLD + "# page\x0cbreak\n"
        self.path.write_text(text)
        self.set("UsePAM", "no")
        self.assertEqual(
            self.path.read_text(), text.replace("PAM yes", "PAM no")
        )

    def test_reader_sees_the_old_file_or_the_new_one(self):
        with open(self.path) as reader:
            self.set("UsePAM", "no")
            self.assertEqual(reader.read(), OLD)

    def test_second_run_changes_nothing(self):
        self.assertFalse(self.set("UsePAM", "yes"))
        self.assertEqual(self.runner.programs, [])

    def test_dry_run_has_no_effect(self):
        self.assertTrue(self.set("UsePAM", "no", dry_run=True))
        self.assertEqual(self.path.read_text(), OLD)
        self.assertNotIn("systemctl", self.runner.programs)

    def test_line_break_in_value_is_refused(self):
        with self.assertRaises(ConfigError):
            self.set("UsePAM", "no\nPermitRootLogin yes")
        self.assertEqual(self.path.read_text(), OLD)

    def test_failure_while_writing_keeps_the_old_file(self):
        with self.assertRaises((UnicodeEncodeError, ConfigError)):
            self.set("Banner", "\udc80")
        self.assertEqual(self.path.read_text(), OLD)

    def test_refused_text_never_becomes_the_file(self):
        self.runner = Runner(sshd=255)
        with contextlib.suppress(ConfigError):
            self.set("UsePAM", "maybe")
        self.assertEqual(self.path.read_text(), OLD)
        self.assertEqual(os.listdir(self.path.parent), ["sshd_config"])

    def test_next_run_tries_again_after_a_failed_reload(self):
        with contextlib.suppress(ConfigError):
            self.set("UsePAM", "no", run=Runner(systemctl=1))
        self.assertEqual(self.path.read_text(), OLD)
        self.assertTrue(self.set("UsePAM", "no"))
        self.assertEqual(self.runner.programs, ["sshd", "systemctl"])

    def test_failed_reload_is_an_error(self):
        with self.assertRaises(ConfigError):
            self.set("UsePAM", "no", run=Runner(systemctl=1))
