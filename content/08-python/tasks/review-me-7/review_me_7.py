"""AWS Lambda: take orders from an SQS queue and charge each one once."""

import json
import os
import time
import urllib.error
import urllib.request

import boto3
from botocore.exceptions import ClientError

FREE = "attribute_not_exists(id) OR (done = :no AND expires < :now)"
charged = []


def claim(dynamodb, key, now):
    try:
        dynamodb.put_item(
            TableName="orders",
            Item={
                "id": {"S": key},
                "done": {"BOOL": False},
                "expires": {"N": str(int(now) + 20)},
            },
            ConditionExpression=FREE,
            ExpressionAttributeValues={
                ":no": {"BOOL": False}, ":now": {"N": str(int(now))},
            },
        )
    except ClientError:
        return False
    return True


def charge(order, token):
    request = urllib.request.Request(
        os.environ["BILLING_URL"],
        json.dumps(order).encode(),
        {"Authorization": f"Bearer {token}"},
    )
    with urllib.request.urlopen(request) as reply:
        return json.load(reply)["receipt"]


def handler(event, context):
    print("event", json.dumps(event), "environment", dict(os.environ))
    dynamodb = boto3.client("dynamodb")
    token = os.environ["BILLING_TOKEN"]
    for record in event["Records"]:
        key = record["messageId"]
        if key in charged:
            continue
        order = json.loads(record["body"])
        try:
            receipt = charge(order, token)
        except urllib.error.HTTPError as error:
            print("not charged", key, error)
            continue
        claim(dynamodb, key, time.time())
        charged.append(key)
        print("charged", key, receipt)
    return {"statusCode": 200}
