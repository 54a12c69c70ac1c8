import contextlib
import importlib
import io
import json
import os
import sys
import types
import unittest
import urllib.error
import urllib.request
from unittest import mock


class ClientError(Exception):
    def __init__(self, response, operation_name):
        super().__init__(response["Error"]["Code"], operation_name)
        self.response = response


class Config:
    def __init__(self, **options):
        self.options = options


class Killed(BaseException):
    """The environment ends in the middle of a call."""


class Dynamodb:
    def __init__(self, world):
        self.world = world

    def put_item(self, TableName, Item, ConditionExpression=None,
                 ExpressionAttributeValues=None, **options):
        if self.world.throttled:
            code = {"Code": "ThrottlingException"}
            raise ClientError({"Error": code}, "PutItem")
        key, rows = Item["id"]["S"], self.world.rows
        if ConditionExpression and key in rows:
            now = int((ExpressionAttributeValues or {})[":now"]["N"])
            old = rows[key]
            if old["done"]["BOOL"] or int(old["expires"]["N"]) >= now:
                code = {"Code": "ConditionalCheckFailedException"}
                raise ClientError({"Error": code}, "PutItem")
        rows[key] = Item
        return {}

    def get_item(self, TableName, Key, **options):
        row = self.world.rows.get(Key["id"]["S"])
        return {"Item": row} if row else {}

    def delete_item(self, TableName, Key, **options):
        self.world.rows.pop(Key["id"]["S"], None)
        return {}


class Secretsmanager:
    def __init__(self, world):
        self.world = world

    def get_secret_value(self, SecretId, **options):
        self.world.secret_calls += 1
        assert SecretId == "billing/token", SecretId
        return {"SecretString": self.world.secret}


class World:
    """The table, the secret, billing and the clock."""

    def __init__(self):
        self.rows, self.clients = {}, []
        self.secret, self.secret_calls = "tok-one", 0
        self.accepted, self.charges, self.timeouts = {"tok-one"}, [], []
        self.refuse, self.throttled, self.kill = set(), False, False
        self.now, self.during = 1000.0, []
        self.context, self.cost = None, 0

    def client(self, service, **options):
        self.clients.append((service, options.get("config")))
        kinds = {"dynamodb": Dynamodb, "secretsmanager": Secretsmanager}
        return kinds[service](self)

    def urlopen(self, request, data=None, timeout=None, **options):
        self.timeouts.append(timeout)
        order = json.loads(request.data)
        self.context.left -= self.cost
        self.during.append(dict(self.rows))
        token = request.get_header("Authorization", "").removeprefix("Bearer ")
        code = 401 if token not in self.accepted else 0
        code = code or (422 if order["order_id"] in self.refuse else 0)
        if code:
            raise urllib.error.HTTPError(
                request.full_url, code, "no", {}, io.BytesIO(b"{}"))
        self.charges.append(
            (order["order_id"], request.get_header("Idempotency-key")))
        if self.kill:
            raise Killed()
        return contextlib.closing(io.BytesIO(b'{"receipt": "r1"}'))


class Context:
    aws_request_id = "req-1"

    def __init__(self, left=60_000):
        self.left = left

    def get_remaining_time_in_millis(self):
        return self.left


def message(name, number, **more):
    body = {"order_id": number, "mail": "ann@example.com", **more}
    return {"messageId": name, "body": json.dumps(body)}


class LambdaTest(unittest.TestCase):
    def setUp(self):
        self.world = World()
        boto3 = types.ModuleType("boto3")
        boto3.client = self.world.client
        modules = {"boto3": boto3, "botocore": types.ModuleType("botocore")}
        for name, value in (("config", Config), ("exceptions", ClientError)):
            module = types.ModuleType(f"botocore.{name}")
            setattr(module, value.__name__, value)
            modules[module.__name__] = module
        for patch in (
            mock.patch.dict(sys.modules, modules),
            mock.patch.dict(os.environ, {
                "BILLING_URL": "https://billing.internal/charges",
                "BILLING_SECRET": "billing/token",
                "BILLING_TOKEN": "tok-one",
            }),
            mock.patch("urllib.request.urlopen", self.world.urlopen),
            mock.patch("time.time", lambda: self.world.now),
        ):
            patch.start()
            self.addCleanup(patch.stop)
        self.output = ""
        self.cold_start()

    def cold_start(self):
        """A new environment: the module is imported again."""
        sys.modules.pop("review_me_7", None)
        self.module = importlib.import_module("review_me_7")

    def call(self, *records, context=None):
        """The ids of the messages that the queue delivers again."""
        text = io.StringIO()
        self.world.context = context = context or Context()
        with contextlib.redirect_stdout(text):
            with contextlib.redirect_stderr(text):
                try:
                    answer = self.module.handler(
                        {"Records": list(records)}, context)
                except Exception:  # a failed call returns the whole batch
                    return [record["messageId"] for record in records]
                finally:
                    self.output += text.getvalue()
        failed = (answer or {}).get("batchItemFailures") or []
        return [row["itemIdentifier"] for row in failed]

    def orders(self):
        return [number for number, _ in self.world.charges]

    def test_a_batch_is_charged(self):
        self.assertEqual(self.call(message("m1", 1), message("m2", 2)), [])
        self.assertEqual(self.orders(), [1, 2])
        done = [row["done"]["BOOL"] for row in self.world.rows.values()]
        self.assertEqual(done, [True, True])

    def test_only_bad_messages_come_back(self):
        bad = {"messageId": "m1", "body": "no JSON"}
        odd = {"messageId": "m3", "body": "{}"}
        self.assertEqual(self.call(bad, message("m2", 2), odd), ["m1", "m3"])
        self.assertEqual(self.orders(), [2])

    def test_a_refused_charge_comes_back(self):
        self.world.refuse = {1}
        self.assertEqual(self.call(message("m1", 1), message("m2", 2)), ["m1"])

    def test_a_failed_order_can_be_charged_later(self):
        self.world.refuse = {1}
        self.call(message("m1", 1))
        self.world.refuse, self.world.now = set(), 1000.0 + 3600
        self.assertEqual(self.call(message("m1", 1)), [])
        self.assertEqual(self.orders(), [1])

    def test_the_same_order_in_two_messages_and_two_environments(self):
        self.call(message("m1", 1))
        self.cold_start()
        self.assertEqual(self.call(message("m9", 1)), [])
        self.assertEqual(self.orders(), [1])

    def test_the_order_is_claimed_before_it_is_charged(self):
        self.call(message("m1", 1))
        rows = list(self.world.during[0].values())
        self.assertEqual([row["done"]["BOOL"] for row in rows], [False])

    def test_killed_after_the_charge(self):
        self.world.kill = True
        with self.assertRaises(Killed):
            self.call(message("m1", 1))
        self.world.kill = False
        self.cold_start()
        self.world.now += 59  # the first run could still be working
        self.assertEqual(self.call(message("m1", 1)), ["m1"])
        self.assertEqual(len(self.world.charges), 1)
        self.world.now += 3600
        self.assertEqual(self.call(message("m1", 1)), [])
        keys = {key for _, key in self.world.charges}
        self.assertEqual(len(keys), 1)
        self.assertNotIn(None, keys)

    def test_a_throttled_table_is_no_duplicate(self):
        self.world.throttled = True
        self.assertEqual(self.call(message("m1", 1)), ["m1"])
        self.assertEqual(self.orders(), [])

    def test_every_call_has_a_timeout(self):
        self.call(message("m1", 1))
        self.assertNotIn(None, self.world.timeouts)
        for service, config in self.world.clients:
            self.assertIsNotNone(config, service)
            self.assertIn("connect_timeout", config.options)
            self.assertIn("read_timeout", config.options)

    def test_clients_are_made_once(self):
        self.call(message("m1", 1))
        made = len(self.world.clients)
        for number in range(2, 6):
            self.call(message(f"m{number}", number))
        self.assertEqual(len(self.world.clients), made)

    def test_nothing_grows_from_call_to_call(self):
        def size():
            kept = (list, dict, set)
            return sum(len(value) for name, value in vars(self.module).items()
                       if isinstance(value, kept) and not name.startswith("__"))
        self.call(message("m0", 0))
        before = size()
        for number in range(1, 31):
            self.call(message(f"m{number}", number))
        self.assertEqual(size(), before)

    def test_the_token_comes_from_the_secret_and_is_kept(self):
        del os.environ["BILLING_TOKEN"]
        for number in range(5):
            self.assertEqual(self.call(message(f"m{number}", number)), [])
        self.assertEqual(self.world.secret_calls, 1)

    def test_a_rotated_token_is_fetched_once_more(self):
        self.call(message("m1", 1))
        self.world.secret, self.world.accepted = "tok-two", {"tok-two"}
        self.assertEqual(self.call(message("m2", 2)), [])
        self.world.accepted = set()
        calls = self.world.secret_calls
        self.assertEqual(self.call(message("m3", 3)), ["m3"])
        self.assertLessEqual(self.world.secret_calls, calls + 1)

    def test_stops_before_the_time_is_over(self):
        records = [message(f"m{n}", n) for n in range(1, 6)]
        self.world.cost = 9_000  # milliseconds for each charge
        failed = self.call(*records, context=Context(left=30_000))
        self.assertEqual(failed, ["m4", "m5"])
        self.assertEqual(self.orders(), [1, 2, 3])

    def test_the_log_has_no_secret_and_no_customer(self):
        self.world.refuse = {2}
        self.call(message("m1", 1), message("m2", 2))
        self.assertIn("m1", self.output)
        for secret in ("tok-one", "ann@example.com"):
            self.assertNotIn(secret, self.output)
