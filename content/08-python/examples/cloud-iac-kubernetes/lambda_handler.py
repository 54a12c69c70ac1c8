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


class Orders:
    """Stands in for a table: put_new is one atomic, conditional write."""

    def __init__(self):
        self.keys = set()

    def put_new(self, key):
        if key in self.keys:
            return False
        self.keys.add(key)
        return True

    def release(self, key):
        self.keys.remove(key)


def handler(event, context, orders, create):
    failed = []
    for record in event["Records"]:
        message, order = record["messageId"], json.loads(record["body"])
        key = order["order_id"]  # a client that retries gets a new message id
        if not orders.put_new(key):
            print(message, "duplicate ignored")
            continue
        try:
            create(order)
            print(message, "created")
        except OSError as error:
            orders.release(key)  # so that the next delivery may try again
            failed.append({"itemIdentifier": message})
            print(message, "failed:", error)
    return {"batchItemFailures": failed}


outages = [ConnectionError("reset")]


def create(order):
    if order["order_id"] == 8 and outages:
        raise outages.pop()


def sqs(**orders):
    pairs = [(message, {"order_id": n}) for message, n in orders.items()]
    records = [{"messageId": m, "body": json.dumps(o)} for m, o in pairs]
    return {"Records": records}


table = Orders()
print(handler(sqs(m1=7, m2=7, m3=8), None, table, create))
print(handler(sqs(m3=8), None, table, create))
