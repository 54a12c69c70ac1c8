# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "AWS Lambda: a batch handler that may get each message twice"
# runs = "browser"
# exit = 0
# ///

import json


class Orders:
    """Stands in for a table where claim() is one conditional write."""

    def __init__(self, rows, now):
        self.rows, self.now = rows, now

    def claim(self, key):
        """None when this call got the key, else the state that it is in."""
        state, expires = self.rows.get(key, (None, 0))
        if state == "done" or (state and expires > self.now):
            return state
        self.rows[key] = "in progress", self.now + 300
        return None

    def finish(self, key):
        self.rows[key] = "done", None

    def release(self, key):
        del self.rows[key]


def process(order, orders, create):
    key = order["order_id"]  # a client that retries sends a new message id
    before = orders.claim(key)
    if before == "done":
        return "duplicate ignored"
    if before:
        raise OSError("in progress elsewhere")
    try:
        create(order)
    except Exception:
        orders.release(key)  # so that the next delivery may try again
        raise
    orders.finish(key)
    return "created"


def handler(event, context, orders, create):
    failed = []
    for record in event["Records"]:
        message = record["messageId"]
        try:
            result = process(json.loads(record["body"]), orders, create)
        except Exception as error:  # one bad record must not fail the others
            failed.append(message)
            result = f"failed: {type(error).__name__}: {error}"
        print(message, result)
    return {"batchItemFailures": [{"itemIdentifier": m} for m in failed]}


def create(order):
    if order["order_id"] == 8:
        raise ConnectionError("reset")


# two runs were killed: the claim of 9 is still valid, that of 10 is not
orders = Orders({9: ("in progress", 1200), 10: ("in progress", 900)}, now=1000)
bodies = [json.dumps({"order_id": number}) for number in (7, 7, 8, 9, 10)]
bodies.append("no JSON")  # can never succeed
records = [{"messageId": f"m{n}", "body": b} for n, b in enumerate(bodies, 1)]
print(json.dumps(handler({"Records": records}, None, orders, create)))
