import contextlib
import io
import json
import unittest

import review_me_5
from review_me_5 import ApiError

BASE, TOKEN = "https://ci.example/v1", "s3cret-token"


class Forever(BaseException):
    """The loop would not have ended."""


def state(name):
    return 200, {}, json.dumps({"state": name}).encode()


class World:
    """An API with prepared answers and a clock that sleep moves."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.now, self.slept, self.calls = 1000.0, [], []

    def fetch(self, url, headers, timeout=None):
        self.calls.append((url, headers, timeout))
        first = self.answers[0]
        answer = self.answers.pop(0) if len(self.answers) > 1 else first
        if isinstance(answer, BaseException):
            raise answer
        return answer

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.now += seconds
        if len(self.slept) > 300:
            raise Forever

    def options(self):
        return {
            "fetch": self.fetch,
            "sleep": self.sleep,
            "clock": lambda: self.now,
            "deadline": 60,
        }

    def wait(self, job="42"):
        return review_me_5.wait_for_job(BASE, job, TOKEN, **self.options())

    def main(self, env={"JOB_TOKEN": TOKEN}):
        with contextlib.redirect_stdout(io.StringIO()):
            with contextlib.redirect_stderr(io.StringIO()):
                return review_me_5.main(
                    [BASE, "42"], env=env, **self.options()
                )


class WaitTest(unittest.TestCase):
    def test_waits_through_running_and_lost_answers(self):
        world = World(
            state("queued"), OSError("reset"), (503, {}, b""),
            state("running"), state("succeeded"),
        )
        self.assertEqual(world.wait(), "succeeded")
        self.assertEqual(len(world.slept), 4)

    def test_ends_at_the_deadline(self):
        world = World(state("running"))
        with self.assertRaises(TimeoutError):
            world.wait()
        self.assertLessEqual(len(world.calls), 13)

    def test_retry_after_does_not_move_the_deadline(self):
        world = World((429, {"Retry-After": "3600"}, b""))
        with self.assertRaises(TimeoutError):
            world.wait()
        self.assertLessEqual(sum(world.slept), 60)

    def test_no_is_not_asked_again(self):
        for status in (401, 404):
            world = World((status, {}, b""))
            with self.assertRaises(ApiError):
                world.wait()
            self.assertEqual(len(world.calls), 1)

    def test_ctrl_c_is_not_swallowed(self):
        with self.assertRaises(KeyboardInterrupt):
            World(KeyboardInterrupt()).wait()

    def test_request_has_a_timeout(self):
        world = World(state("succeeded"))
        world.wait()
        self.assertIsNotNone(world.calls[0][2])

    def test_retry_after_is_honoured(self):
        world = World((429, {"Retry-After": "17"}, b""), state("succeeded"))
        self.assertEqual(world.wait(), "succeeded")
        self.assertEqual(world.slept, [17])

    def test_token_is_in_a_header_and_in_no_url(self):
        world = World(state("succeeded"))
        world.wait()
        url, headers, _ = world.calls[0]
        self.assertNotIn(TOKEN, url)
        self.assertIn(TOKEN, " ".join(headers.values()))

    def test_job_id_stays_one_segment(self):
        world = World(state("succeeded"))
        world.wait("../users?x=1")
        path = world.calls[0][0].removeprefix(BASE + "/jobs/")
        self.assertNotIn("/", path)
        self.assertNotIn("?x", path)

    def test_dots_are_no_job_id(self):
        world = World(state("succeeded"))
        with self.assertRaises(ApiError):
            world.wait("..")
        self.assertEqual(world.calls, [])

    def test_status_tells_the_end(self):
        self.assertEqual(World(state("succeeded")).main(), 0)
        self.assertEqual(World(state("failed")).main(), 1)
        self.assertEqual(World((403, {}, b"")).main(), 3)

    def test_own_trouble_is_not_reported_as_a_failed_job(self):
        self.assertEqual(World(state("succeeded")).main(env={}), 2)
        broken = World(RuntimeError("a fault in this program"))
        self.assertEqual(broken.main(), 3)

    def test_unknown_state_has_its_own_status(self):
        self.assertEqual(World(state("cancelled")).main(), 3)
