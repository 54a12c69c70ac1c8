# /// script
# requires-python = ">=3.11"
# dependencies = ["boto3"]
#
# [tool.guide]
# title = "boto3: a paginator, a DryRun call, and tests with Stubber"
# runs = "linux"
# exit = 0
# ///

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError
from botocore.stub import Stubber

RUNNING = [{"Name": "instance-state-name", "Values": ["running"]}]


def running(ec2):
    pages = ec2.get_paginator("describe_instances").paginate(Filters=RUNNING)
    for page in pages:
        for reservation in page["Reservations"]:
            yield from (i["InstanceId"] for i in reservation["Instances"])


def may_stop(ec2, instance):
    try:
        ec2.stop_instances(InstanceIds=[instance], DryRun=True)
    except ClientError as error:
        code = error.response["Error"]["Code"]
        if code in ("DryRunOperation", "UnauthorizedOperation"):
            return code == "DryRunOperation"
        raise  # throttling, a wrong id: not an answer to the question


config = Config(
    connect_timeout=3, read_timeout=10, retries={"mode": "standard"}
)
nobody = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
ec2 = boto3.client("ec2", region_name="eu-west-1", config=config, **nobody)

empty = {"Reservations": [], "NextToken": "page-2"}
found = {"Instances": [{"InstanceId": "i-1"}, {"InstanceId": "i-2"}]}
call = {"Filters": RUNNING}
with Stubber(ec2) as stub:  # answers in order, checks each call's arguments
    stub.add_response("describe_instances", empty, call)
    call = call | {"NextToken": "page-2"}
    stub.add_response("describe_instances", {"Reservations": [found]}, call)
    print(list(running(ec2)))
    for code in ("DryRunOperation", "UnauthorizedOperation"):
        stub.add_client_error("stop_instances", code)
        print(f"{code}: may stop is {may_stop(ec2, 'i-1')}")
    stub.assert_no_pending_responses()
