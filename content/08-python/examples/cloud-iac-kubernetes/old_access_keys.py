# /// script
# requires-python = ">=3.11"
# dependencies = ["boto3"]
#
# [tool.guide]
# title = "IAM: access keys that are older than 90 days, and what to do with each"
# runs = "linux"
# exit = 0
# ///

from datetime import datetime, timedelta, timezone

import boto3
from botocore.stub import Stubber


# region keys
def keys(iam):
    """Yield (user, key) for each access key of the account."""
    for page in iam.get_paginator("list_users").paginate():
        for user in page["Users"]:
            name = user["UserName"]
            pages = iam.get_paginator("list_access_keys")
            for answer in pages.paginate(UserName=name):
                for key in answer["AccessKeyMetadata"]:
                    yield name, key


def step(key, last_used, now, days=90, quiet=30):
    """Say what is due for one key; decide only, and change nothing."""
    if now - key["CreateDate"] < timedelta(days=days):
        return "keep"
    used = last_used and now - last_used < timedelta(days=quiet)
    if key["Status"] == "Inactive":
        return "wait, it was used recently" if used else "delete"
    return "replace it first, it is in use" if used else "deactivate"


def report(iam, now):
    for name, key in keys(iam):
        number = key["AccessKeyId"]
        answer = iam.get_access_key_last_used(AccessKeyId=number)
        # A key that was never used has no LastUsedDate.
        last_used = answer["AccessKeyLastUsed"].get("LastUsedDate")
        age = (now - key["CreateDate"]).days
        print(f"{name:<6} {number[-4:]} {age:>4} days: "
              f"{step(key, last_used, now)}")
# endregion


NOW = datetime(2026, 11, 30, tzinfo=timezone.utc)
nobody = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
iam = boto3.client("iam", region_name="us-east-1", **nobody)


def user(name):
    return {
        "UserName": name, "Path": "/", "UserId": "AIDAEXAMPLE0000000",
        "Arn": f"arn:aws:iam::111122223333:user/{name}",
        "CreateDate": NOW - timedelta(days=900),
    }


def key(name, number, age, status="Active"):
    return {
        "UserName": name, "AccessKeyId": f"AKIAEXAMPLE000{number}",
        "Status": status, "CreateDate": NOW - timedelta(days=age),
    }


owned = {
    "ci": [(key("ci", 1001, 400), 1), (key("ci", 1002, 5), 1)],
    "old": [(key("old", 2001, 700), 400)],
    "mig": [(key("mig", 3001, 200, "Inactive"), 95)],
}
with Stubber(iam) as stub:
    stub.add_response("list_users", {
        "Users": [user("ci")], "IsTruncated": True, "Marker": "p2"
    }, {})
    for name, entries in owned.items():
        if name == "old":  # the second page, asked for after the user ci
            stub.add_response("list_users", {
                "Users": [user("old"), user("mig")], "IsTruncated": False
            }, {"Marker": "p2"})
        stub.add_response("list_access_keys", {
            "AccessKeyMetadata": [entry for entry, _ in entries],
            "IsTruncated": False,
        }, {"UserName": name})
        for entry, days in entries:
            used = {"ServiceName": "s3", "Region": "eu-west-1",
                    "LastUsedDate": NOW - timedelta(days=days)}
            stub.add_response("get_access_key_last_used", {
                "UserName": name, "AccessKeyLastUsed": used
            }, {"AccessKeyId": entry["AccessKeyId"]})
    report(iam, NOW)
    stub.assert_no_pending_responses()
print("never used, 95 days:", step(key("new", 4001, 95), None, NOW))
