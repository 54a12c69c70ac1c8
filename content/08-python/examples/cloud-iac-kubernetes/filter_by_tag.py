# /// script
# requires-python = ">=3.11"
# dependencies = ["boto3"]
#
# [tool.guide]
# title = "EC2: filter volumes by tag, and find those without the tag"
# runs = "linux"
# exit = 0
# ///

import boto3
from botocore.stub import Stubber


# region filters
def with_tag(ec2, key, *values):
    """Volumes whose tag has one of the values; AWS does the filtering."""
    return volumes(ec2, [{"Name": f"tag:{key}", "Values": list(values)}])


def without_tag(ec2, key):
    """AWS can't filter by a missing tag, so read all and compare here."""
    return [
        volume
        for volume in volumes(ec2, [])
        if key not in {tag["Key"] for tag in volume.get("Tags", [])}
    ]


def volumes(ec2, filters):
    pages = ec2.get_paginator("describe_volumes").paginate(Filters=filters)
    return [volume for page in pages for volume in page["Volumes"]]
# endregion


def ids(found):
    return [volume["VolumeId"] for volume in found]


def volume(number, **tags):
    pairs = [{"Key": key, "Value": value} for key, value in tags.items()]
    tags = {"Tags": pairs} if pairs else {}  # no tags: the key is missing
    return {"VolumeId": f"vol-{number}", **tags}


nobody = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
ec2 = boto3.client("ec2", region_name="eu-west-1", **nobody)
with Stubber(ec2) as stub:
    asked = {"Filters": [{"Name": "tag:team", "Values": ["shop", "data"]}]}
    page = {"Volumes": [volume(1, team="shop"), volume(2, team="data")]}
    stub.add_response("describe_volumes", page, asked)
    print("team is shop or data:", ids(with_tag(ec2, "team", "shop", "data")))

    everything = [
        volume(1, team="shop"),
        volume(3, Team="shop"),  # another key: keys are case-sensitive
        volume(4),
    ]
    stub.add_response(
        "describe_volumes", {"Volumes": everything}, {"Filters": []}
    )
    print("no tag team:", ids(without_tag(ec2, "team")))
    stub.assert_no_pending_responses()
