# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A batch handler that may see each message twice"
# runs = "browser"
# exit = 0
# ///

import json


class Orders(dict):
    """Stands in for a table where claim is one conditional write."""

    def claim(self, key):
        before = self.get(key)
        if before is None:
            self[key] = "in progress"  # a real one gets an expiry, too
        return before


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
        del orders[key]  # so that the next delivery may try again
        raise
    orders[key] = "done"
    return "created"


def handler(event, context, orders, create):
    failed = []
    for record in event["Records"]:
        message = record["messageId"]
        try:
            result = process(json.loads(record["body"]), orders, create)
        except Exception as error:  # one bad record must not fail the others
            failed.append({"itemIdentifier": message})
            result = f"failed: {error}"
        print(message, result)
    return {"batchItemFailures": failed}


def create(order):
    if order["order_id"] == 8:
        raise ConnectionError("reset")


bodies = [json.dumps({"order_id": number}) for number in (7, 7, 8, 9)]
bodies.append("no JSON")  # can never succeed
records = [{"messageId": f"m{n}", "body": b} for n, b in enumerate(bodies, 1)]
table = Orders({9: "in progress"})  # left by a run that was killed
print(handler({"Records": records}, None, table, create))
