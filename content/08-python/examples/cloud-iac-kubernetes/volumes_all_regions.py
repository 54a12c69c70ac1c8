# /// script
# requires-python = ">=3.11"
# dependencies = ["boto3"]
#
# [tool.guide]
# title = "EC2: unattached volumes in all regions of an account, all pages"
# runs = "linux"
# exit = 0
# ///

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from botocore.stub import Stubber

CONFIG = Config(
    connect_timeout=3, read_timeout=20, retries={"mode": "standard"}
)
UNATTACHED = [{"Name": "status", "Values": ["available"]}]


# region scan
def regions(ec2):
    """The regions that this account may use; without AllRegions=True."""
    found = ec2.describe_regions()["Regions"]
    return sorted(region["RegionName"] for region in found)


def unattached(ec2):
    """Yield id and size of each volume that no instance has attached."""
    pages = ec2.get_paginator("describe_volumes").paginate(Filters=UNATTACHED)
    for page in pages:
        for volume in page["Volumes"]:
            yield volume["VolumeId"], volume["Size"]


def scan(names, client_for):
    """Return the volumes by region, and the regions that gave no answer."""
    found, failed = {}, {}
    for name in names:
        try:
            found[name] = list(unattached(client_for(name)))
        except ClientError as error:  # the service refused
            failed[name] = error.response["Error"]["Code"]
        except BotoCoreError as error:  # no answer, no credentials
            failed[name] = type(error).__name__
    return found, failed
# endregion


# A double of the service: real clients, and answers from a Stubber.
nobody = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}


def client(name):
    return boto3.client("ec2", region_name=name, config=CONFIG, **nobody)


NAMES = ["eu-west-1", "eu-central-1", "me-south-1"]
stubs = {name: Stubber(client(name)) for name in NAMES}
west, central, south = (stubs[name] for name in NAMES)
west.add_response(
    "describe_regions", {"Regions": [{"RegionName": n} for n in NAMES]}
)
asked = {"Filters": UNATTACHED}
west.add_response(
    "describe_volumes", {"Volumes": [], "NextToken": "t1"}, asked
)
west.add_response(
    "describe_volumes",
    {"Volumes": [{"VolumeId": "vol-7", "Size": 500}]},
    asked | {"NextToken": "t1"},
)
central.add_response("describe_volumes", {"Volumes": []}, asked)
south.add_client_error("describe_volumes", "UnauthorizedOperation")
for stub in stubs.values():
    stub.activate()

names = regions(west.client)
found, failed = scan(names, lambda name: stubs[name].client)
print("regions:", ", ".join(names))
print("found:  ", found)
print("failed: ", failed, "-> the report is not complete")
for stub in stubs.values():
    stub.assert_no_pending_responses()
