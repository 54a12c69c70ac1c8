import unittest

from add_up import add_up


class AddUpTest(unittest.TestCase):
    def test_it_adds(self):
        self.assertEqual(add_up(1, 2), 3)

    def test_it_is_described(self):
        self.assertTrue(add_up.__doc__)
