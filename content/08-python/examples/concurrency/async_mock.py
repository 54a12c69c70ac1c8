# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Testing async code: AsyncMock, and a test case with a loop"
# runs = "linux"
# exit = 0
# ///

import asyncio
import io
import unittest
from unittest import mock


class Client:
    async def get(self, path):
        raise NotImplementedError("the real one opens a connection")


async def health(client, tries=3, sleep=asyncio.sleep):
    for attempt in range(tries):
        try:
            return await client.get("/health")
        except ConnectionError:
            if attempt == tries - 1:
                raise
            await sleep(2**attempt)


class Health(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.client = mock.create_autospec(Client, instance=True)
        self.sleep = mock.AsyncMock()  # no test waits

    async def test_retries_after_a_refused_connection(self):
        self.client.get.side_effect = [ConnectionError(), "up"]
        self.assertEqual(await health(self.client, sleep=self.sleep), "up")
        self.assertEqual(self.client.get.await_count, 2)
        self.sleep.assert_awaited_once_with(1)

    async def test_gives_up_with_the_error(self):
        self.client.get.side_effect = ConnectionError("refused")
        with self.assertRaisesRegex(ConnectionError, "refused"):
            await health(self.client, sleep=self.sleep)
        waits = [call.args[0] for call in self.sleep.await_args_list]
        self.assertEqual(waits, [1, 2])

    async def test_a_plain_mock_cannot_be_awaited(self):
        with self.assertRaisesRegex(TypeError, "await"):
            await health(mock.Mock(), sleep=self.sleep)


load = unittest.defaultTestLoader.loadTestsFromTestCase
result = unittest.TextTestRunner(stream=io.StringIO()).run(load(Health))
for _, text in result.failures + result.errors:
    print(text)
print(f"{result.testsRun} tests, all passed: {result.wasSuccessful()}")

forgotten = mock.AsyncMock()
coroutine = forgotten("x")  # called, and nobody awaited it
print("called:", forgotten.call_count, "- awaited:", forgotten.await_count)
coroutine.close()
