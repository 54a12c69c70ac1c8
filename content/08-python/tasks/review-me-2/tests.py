import contextlib
import io
import subprocess
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import review_me_2

HOSTS = [f"web-{n}" for n in range(1, 9)]


def answer(returncode=0, stderr=""):
    def run(command, check=False, **options):
        if check and returncode:
            raise subprocess.CalledProcessError(
                returncode, command, "", stderr
            )
        return subprocess.CompletedProcess(command, returncode, "", stderr)

    return run


class RestartTest(unittest.TestCase):
    def setUp(self):
        patch = mock.patch("subprocess.run", side_effect=answer())
        self.run = patch.start()
        self.addCleanup(patch.stop)

    def main(self, text, service="nginx"):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "hosts.txt")
            path.write_text(text, encoding="utf-8")
            with contextlib.redirect_stdout(io.StringIO()):
                with contextlib.redirect_stderr(io.StringIO()):
                    return review_me_2.main([str(path), service])

    def argv(self):
        command = self.run.call_args.args[0]
        self.assertIsInstance(command, list, "the command is one string")
        return command

    def test_no_local_shell(self):
        review_me_2.restart("web-1", "nginx")
        self.assertFalse(self.run.call_args.kwargs.get("shell"))
        words = " ".join(self.argv()).split()
        for word in ("web-1", "sudo", "systemctl", "restart", "nginx"):
            self.assertIn(word, words)

    def test_ssh_never_asks_a_person(self):
        review_me_2.restart("web-1", "nginx")
        command = self.run.call_args.args[0]
        text = command if isinstance(command, str) else " ".join(command)
        self.assertIn("BatchMode=yes", text)

    def test_call_has_a_timeout_and_it_is_a_failure_of_the_host(self):
        review_me_2.restart("web-1", "nginx")
        self.assertIsNotNone(self.run.call_args.kwargs.get("timeout"))
        self.run.side_effect = subprocess.TimeoutExpired("ssh", 60)
        _, failed, _ = review_me_2.restart_all(["web-1"], "nginx")
        self.assertEqual([host for host, _ in failed], ["web-1"])

    def test_return_code_is_looked_at(self):
        self.run.side_effect = answer(5, "Warning\nUnit nginx not found.\n")
        reason = review_me_2.restart("web-1", "nginx")
        self.assertIn("Unit nginx not found.", reason or "")

    def test_ctrl_c_ends_the_run(self):
        self.run.side_effect = KeyboardInterrupt
        with self.assertRaises(KeyboardInterrupt):
            review_me_2.restart_all(HOSTS, "nginx")

    def test_limit_on_failures_stops(self):
        self.run.side_effect = OSError("no ssh")
        done, failed, left = review_me_2.restart_all(HOSTS, "nginx", 2)
        self.assertEqual((done, len(failed)), ([], 3))
        self.assertEqual(left, HOSTS[3:])
        self.assertEqual(self.run.call_count, 3)

    def test_blank_lines_and_comments_are_no_hosts(self):
        self.assertEqual(self.main("web-1\n\n# old\nweb-2 # new\n"), 0)
        self.assertEqual(self.run.call_count, 2)

    def test_file_without_a_host_is_refused(self):
        self.assertEqual(self.main("# all hosts are gone\n\n"), 2)
        self.run.assert_not_called()

    def test_names_for_the_remote_shell_are_refused(self):
        self.assertEqual(self.main("web-1\n", "nginx; reboot"), 2)
        self.assertEqual(self.main("-oProxyCommand=x\n"), 2)
        self.run.assert_not_called()

    def test_any_failure_reaches_the_exit_status(self):
        self.assertEqual(self.main("web-1\nweb-2"), 0)
        self.run.side_effect = answer(255, "refused")
        self.assertEqual(self.main("web-1\nweb-2"), 1)
