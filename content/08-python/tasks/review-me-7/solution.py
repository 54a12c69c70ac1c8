"""AWS Lambda: take orders from an SQS queue and charge each one once."""

import json
import os
import time
import urllib.error
import urllib.request

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

FREE = "attribute_not_exists(id) OR (done = :no AND expires < :now)"
CLAIM = 300  # seconds: more than the limit of the function, which is 60
RESERVE = 10_000  # milliseconds; if one order needs more, its claim is kept
TOKEN_AGE = 300  # seconds

# made once in each environment; the next call finds open connections
CONFIG = Config(
    connect_timeout=2, read_timeout=3,
    retries={"mode": "standard", "max_attempts": 2},
)
dynamodb = boto3.client("dynamodb", config=CONFIG)
secrets = boto3.client("secretsmanager", config=CONFIG)
cached = {"token": None, "until": 0.0}


def billing_token(now, refresh=False):
    if refresh or now >= cached["until"]:
        answer = secrets.get_secret_value(SecretId=os.environ["BILLING_SECRET"])
        cached.update(token=answer["SecretString"], until=now + TOKEN_AGE)
    return cached["token"]


def item(key, done, expires):
    return {
        "id": {"S": key},
        "done": {"BOOL": done},
        "expires": {"N": str(int(expires))},
    }


def claim(key, now):
    """True: go on. False: it is done. An exception: try again later."""
    try:
        dynamodb.put_item(
            TableName="orders",
            Item=item(key, False, now + CLAIM),
            ConditionExpression=FREE,
            ExpressionAttributeValues={
                ":no": {"BOOL": False}, ":now": {"N": str(int(now))},
            },
        )
        return True
    except ClientError as error:
        # a throttled write is no duplicate
        if error.response["Error"]["Code"] != "ConditionalCheckFailedException":
            raise
    found = dynamodb.get_item(
        TableName="orders", Key={"id": {"S": key}}, ConsistentRead=True,
    ).get("Item")
    if found and found["done"]["BOOL"]:
        return False
    raise RuntimeError("in progress elsewhere")


def charge(order, key, token):
    request = urllib.request.Request(
        os.environ["BILLING_URL"],
        json.dumps(order).encode(),
        {
            "Authorization": f"Bearer {token}",
            "Content-Type": "application/json",
            # this run may die after the charge: billing knows the second one
            "Idempotency-Key": key,
        },
    )
    with urllib.request.urlopen(request, timeout=3) as reply:
        return json.load(reply)["receipt"]


def process(record):
    order = json.loads(record["body"])
    key = str(order["order_id"])  # a sender that repeats makes a new message
    now = time.time()
    if not claim(key, now):
        return f"{key} duplicate"
    try:
        receipt = charge(order, key, billing_token(now))
    except urllib.error.HTTPError as error:
        if error.code != 401:
            raise
        # the secret was rotated, perhaps; once, or a wrong one loops
        receipt = charge(order, key, billing_token(now, refresh=True))
    dynamodb.put_item(TableName="orders", Item=item(key, True, now))
    return f"{key} charged {receipt}"


def handler(event, context):
    failed = []
    for record in event["Records"]:
        message = record["messageId"]
        try:
            if context.get_remaining_time_in_millis() < RESERVE:
                raise TimeoutError("no time left")
            result = process(record)
        except Exception as error:  # one bad order must not fail the others
            failed.append({"itemIdentifier": message})
            result = f"failed: {type(error).__name__}"  # no text of the body
        print(json.dumps({
            "request": context.aws_request_id,
            "message": message,
            "result": result,
        }))
    return {"batchItemFailures": failed}
