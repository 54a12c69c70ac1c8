# /// script
# requires-python = ">=3.11"
# dependencies = ["boto3"]
#
# [tool.guide]
# title = "S3: old objects, deletion in batches, and a 200 with errors in it"
# runs = "linux"
# exit = 0
# ///

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError
from botocore.stub import Stubber


# region objects
def old_keys(s3, bucket, prefix, before):
    """Keys below the prefix that were last written before a time."""
    if not prefix.endswith("/"):  # "" would be the whole bucket
        raise ValueError(f"prefix {prefix!r} must end with a slash")
    pages = s3.get_paginator("list_objects_v2")
    for page in pages.paginate(Bucket=bucket, Prefix=prefix):
        for item in page.get("Contents", []):  # missing when nothing is there
            if item["LastModified"] < before:
                yield item["Key"]


def delete(s3, bucket, keys):
    """Delete in batches; return the keys that are still there, and why."""
    left = {}
    for start in range(0, len(keys), 1000):  # the limit of one call
        batch = [{"Key": key} for key in keys[start : start + 1000]]
        answer = s3.delete_objects(
            Bucket=bucket, Delete={"Objects": batch, "Quiet": True}
        )
        for error in answer.get("Errors", []):  # although the status is 200
            left[error["Key"]] = error["Code"]
    return left


def exists(s3, bucket, key):
    try:
        s3.head_object(Bucket=bucket, Key=key)
    except ClientError as error:
        if error.response["Error"]["Code"] == "404":  # HEAD has no body
            return False
        raise  # 403: without the right to list, S3 doesn't say
    return True
# endregion


now = datetime(2026, 3, 10, tzinfo=UTC)  # LastModified is aware, too
config = Config(
    connect_timeout=3, read_timeout=10, signature_version="s3v4"
)
nobody = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
s3 = boto3.client("s3", region_name="eu-west-1", config=config, **nobody)


def item(key, days):
    return {"Key": key, "LastModified": now - timedelta(days=days)}


with Stubber(s3) as stub:
    first = {"IsTruncated": True, "NextContinuationToken": "t1"}
    first["Contents"] = [item("backup/a", 40), item("backup/b", 2)]
    stub.add_response("list_objects_v2", first)
    second = {"IsTruncated": False, "Contents": [item("backup/c", 31)]}
    stub.add_response("list_objects_v2", second)
    keys = list(old_keys(s3, "logs", "backup/", now - timedelta(days=30)))
    print("to delete:", keys)

    denied = {"Key": "backup/c", "Code": "AccessDenied"}
    stub.add_response("delete_objects", {"Errors": [denied]})
    print("still there:", delete(s3, "logs", keys))

    stub.add_response("list_objects_v2", {"IsTruncated": False})
    print("empty:", list(old_keys(s3, "logs", "none/", now)))

    stub.add_client_error("head_object", "404", http_status_code=404)
    print("exists:", exists(s3, "logs", "backup/a"))
    stub.assert_no_pending_responses()
try:
    list(old_keys(s3, "logs", "", now))
except ValueError as error:
    print("refused:", error)

call = {"Bucket": "logs", "Key": "backup/b"}
url = s3.generate_presigned_url("get_object", call, ExpiresIn=300)
query = parse_qs(urlsplit(url).query)  # made here, without a call to AWS
print("URL valid for", query["X-Amz-Expires"][0], "seconds")
