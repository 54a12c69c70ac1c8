# /// script
# requires-python = ">=3.11"
# dependencies = ["boto3"]
#
# [tool.guide]
# title = "DynamoDB: read all pages, and write what was left over again"
# runs = "linux"
# exit = 0
# ///

import random
import time

import boto3
from botocore.config import Config
from botocore.stub import ANY, Stubber

TABLE = "deploys"


# region items
def failed(client, service, since):
    """The failed deployments of one service since a time, of all pages."""
    pages = client.get_paginator("query").paginate(
        TableName=TABLE,
        KeyConditionExpression="#service = :s AND #at >= :t",
        FilterExpression="#result = :r",
        # aliases, because AT and many other words are reserved
        ExpressionAttributeNames={
            "#service": "service", "#at": "at", "#result": "result",
        },
        ExpressionAttributeValues={
            ":s": {"S": service}, ":t": {"S": since}, ":r": {"S": "failed"},
        },
    )
    for page in pages:
        yield from page["Items"]  # a page may be empty and not the last


def write_all(client, items, sleep=time.sleep, tries=5):
    """Put items in groups of 25; raise if some cannot be written."""
    for first in range(0, len(items), 25):
        group = items[first:first + 25]
        left = {TABLE: [{"PutRequest": {"Item": item}} for item in group]}
        for attempt in range(tries):
            if attempt:
                sleep(random.uniform(0, min(5, 0.1 * 2 ** attempt)))
            answer = client.batch_write_item(RequestItems=left)
            left = answer.get("UnprocessedItems") or {}
            if not left:
                break
        else:
            # the groups after this one have not been tried
            count = len(left[TABLE]) + len(items) - first - len(group)
            raise RuntimeError(f"{count} items were not written")
# endregion


def item(number):
    return {"service": {"S": "cart"}, "at": {"S": f"2026-03-{number:02}"}}


client = boto3.client(
    "dynamodb", region_name="eu-west-1",
    aws_access_key_id="test", aws_secret_access_key="test",
    config=Config(connect_timeout=2, read_timeout=5),
)
query = {
    "TableName": TABLE,
    "KeyConditionExpression": "#service = :s AND #at >= :t",
    "FilterExpression": "#result = :r",
    "ExpressionAttributeNames": ANY,
    "ExpressionAttributeValues": {
        ":s": {"S": "cart"}, ":t": {"S": "2026-03-01"}, ":r": {"S": "failed"},
    },
}
key = item(1)
with Stubber(client) as stub:
    stub.add_response(
        "query", {"Items": [], "Count": 0, "LastEvaluatedKey": key}, query)
    stub.add_response(
        "query", {"Items": [item(2), item(9)], "Count": 2},
        {**query, "ExclusiveStartKey": key})
    found = [i["at"]["S"] for i in failed(client, "cart", "2026-03-01")]
    print("two pages, the first empty:", found)

puts = [{"PutRequest": {"Item": item(number)}} for number in range(1, 31)]
for name, answers in (
    ("three left over", [
        (puts[:25], puts[22:25]), (puts[22:25], []), (puts[25:], [])]),
    ("never accepted", [(puts[:25], puts[:25])] * 5),
):
    sleeps = []
    with Stubber(client) as stub:
        for sent, left in answers:
            stub.add_response(
                "batch_write_item",
                {"UnprocessedItems": {TABLE: left} if left else {}},
                {"RequestItems": {TABLE: sent}},
            )
        try:
            write_all(
                client, [item(n) for n in range(1, 31)], sleeps.append)
            stub.assert_no_pending_responses()
            print(f"{name}: written, waits: {len(sleeps)}")
        except RuntimeError as error:
            print(f"{name}: {error}, waits: {len(sleeps)}")
