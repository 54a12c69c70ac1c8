import threading
import unittest

from rate_limiter import TokenBucket


class World:
    """A clock in quarter seconds, so that sums of floats are exact."""

    def __init__(self, rate=4, capacity=2, frozen=False):
        self.now, self.slept, self.frozen = 100.0, [], frozen
        self.bucket = TokenBucket(
            rate, capacity, clock=lambda: self.now, sleep=self.sleep
        )

    def sleep(self, seconds):
        self.slept.append(seconds)
        if not self.frozen:
            self.now += seconds


class BucketTest(unittest.TestCase):
    def test_burst_passes_then_the_rate_holds(self):
        world = World()
        waits = [world.bucket.acquire() for _ in range(5)]
        self.assertEqual(waits, [0, 0, 0.25, 0.25, 0.25])
        self.assertEqual(world.slept, [0.25] * 3)

    def test_tokens_come_back_up_to_the_capacity(self):
        world = World()
        world.bucket.acquire(2)
        world.now += 3600
        taken = [world.bucket.try_acquire() for _ in range(3)]
        self.assertEqual(taken, [True, True, False])

    def test_parts_of_a_token_are_kept(self):
        world = World(rate=1, capacity=1)
        world.bucket.acquire()
        results = []
        for _ in range(4):
            world.now += 0.25
            results.append(world.bucket.try_acquire())
        self.assertEqual(results, [False, False, False, True])

    def test_callers_at_the_same_moment_wait_one_after_the_other(self):
        world = World(capacity=1, frozen=True)
        waits = [world.bucket.acquire() for _ in range(4)]
        self.assertEqual(waits, [0, 0.25, 0.5, 0.75])

    def test_sleeps_without_the_lock(self):
        answers = []

        def sleep(seconds):
            thread = threading.Thread(
                target=lambda: answers.append(bucket.try_acquire()),
                daemon=True,
            )
            thread.start()
            thread.join(timeout=2)

        bucket = TokenBucket(4, 1, clock=lambda: 100.0, sleep=sleep)
        bucket.acquire()
        bucket.acquire()
        self.assertEqual(answers, [False], "nobody else gets an answer")

    def test_try_never_sleeps_and_takes_nothing_on_refusal(self):
        world = World()
        world.bucket.acquire()
        self.assertFalse(world.bucket.try_acquire(2))
        self.assertTrue(world.bucket.try_acquire(1))
        self.assertEqual(world.slept, [])

    def test_try_respects_a_reservation(self):
        world = World(capacity=1, frozen=True)
        world.bucket.acquire()
        world.bucket.acquire()
        world.now += 0.25
        self.assertFalse(world.bucket.try_acquire())
        world.now += 0.25
        self.assertTrue(world.bucket.try_acquire())

    def test_clock_that_goes_back(self):
        world = World()
        world.bucket.acquire(2)
        world.now -= 50
        self.assertFalse(world.bucket.try_acquire())
        world.now += 0.25
        self.assertTrue(world.bucket.try_acquire())

    def test_impossible_requests(self):
        for n in (0, -1, 3):
            bucket = World().bucket
            with self.subTest(n), self.assertRaises(ValueError):
                bucket.acquire(n)
            with self.subTest(n), self.assertRaises(ValueError):
                bucket.try_acquire(n)

    def test_impossible_buckets(self):
        for rate, capacity in ((0, 1), (-1, 1), (1, 0)):
            with self.subTest(rate=rate), self.assertRaises(ValueError):
                TokenBucket(rate, capacity)
