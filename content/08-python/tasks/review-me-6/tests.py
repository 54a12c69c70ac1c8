import contextlib
import io
import os
import subprocess
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import review_me_6


class DeployTest(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.root = Path(temporary.name)
        for version in ("1.0", "1.1"):
            (self.root / "releases" / version).mkdir(parents=True)
        (self.root / "current").symlink_to("releases/1.0")
        self.running = "1.0"  # what the process was started from
        self.restarts, self.refuse, self.hang = [], set(), False

    def run_command(self, command, **options):
        target = os.path.basename(os.readlink(self.root / "current"))
        self.restarts.append(options)
        if target in self.refuse:
            if self.hang:
                raise subprocess.TimeoutExpired(command, 90)
            if options.get("check"):
                raise subprocess.CalledProcessError(1, command)
            return subprocess.CompletedProcess(command, 1)
        self.running = target
        return subprocess.CompletedProcess(command, 0)

    def deploy(self, version, probe=None, bad=()):
        with contextlib.redirect_stdout(io.StringIO()):
            with contextlib.redirect_stderr(io.StringIO()):
                return review_me_6.deploy(
                    self.root, version, run=self.run_command,
                    probe=probe or (lambda: self.running not in bad),
                    sleep=lambda seconds: None,
                )

    def current(self):
        return os.readlink(self.root / "current")

    def test_healthy_release_stays(self):
        self.assertEqual(self.deploy("1.1"), 0)
        self.assertEqual(self.current(), "releases/1.1")
        self.assertEqual(self.running, "1.1")

    def test_unknown_version_changes_nothing(self):
        for version in ("2.0", "../..", ""):
            self.assertEqual(self.deploy(version), 2)
            self.assertEqual(self.current(), "releases/1.0")
        self.assertEqual(self.restarts, [])

    def test_link_exists_even_if_making_the_new_one_fails(self):
        with mock.patch("os.symlink", side_effect=OSError("disk full")):
            with contextlib.suppress(OSError):
                self.deploy("1.1")
        self.assertEqual(self.current(), "releases/1.0")

    def test_failed_switch_says_that_nothing_changed(self):
        with mock.patch("os.symlink", side_effect=OSError("disk full")):
            self.assertEqual(self.deploy("1.1"), 2)
        self.assertEqual(self.restarts, [])

    def test_failed_way_back_has_its_own_status(self):
        symlink, calls = os.symlink, []

        def second_fails(*args, **options):
            calls.append(args)
            if len(calls) > 1:
                raise OSError("disk full")
            symlink(*args, **options)

        with mock.patch("os.symlink", second_fails):
            self.assertEqual(self.deploy("1.1", bad={"1.1"}), 3)

    def test_bad_health_brings_the_old_link_back(self):
        self.deploy("1.1", bad={"1.1"})
        self.assertEqual(self.current(), "releases/1.0")

    def test_bad_health_brings_the_old_process_back(self):
        self.deploy("1.1", bad={"1.1"})
        self.assertEqual(self.running, "1.0")
        self.assertEqual(len(self.restarts), 2)

    def test_going_back_is_a_failure(self):
        self.assertEqual(self.deploy("1.1", bad={"1.1"}), 1)
        self.assertEqual(self.deploy("1.1", bad={"1.0", "1.1"}), 3)

    def test_one_good_probe_is_not_healthy(self):
        answers = iter([True, True] + [False] * 8 + [True] * 10)
        self.assertEqual(self.deploy("1.1", lambda: next(answers)), 1)

    def test_failed_restart_goes_back(self):
        self.refuse = {"1.1"}
        self.assertEqual(self.deploy("1.1"), 1)
        self.assertEqual(self.current(), "releases/1.0")

    def test_restart_that_hangs_goes_back(self):
        self.refuse, self.hang = {"1.1"}, True
        self.assertEqual(self.deploy("1.1"), 1)
        self.assertEqual(self.current(), "releases/1.0")

    def test_restart_has_a_timeout(self):
        self.deploy("1.1")
        self.assertIsNotNone(self.restarts[0].get("timeout"))

    def test_first_deployment_has_no_way_back(self):
        (self.root / "current").unlink()
        self.assertEqual(self.deploy("1.1", bad={"1.1"}), 3)
