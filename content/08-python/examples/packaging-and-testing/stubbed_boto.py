# /// script
# requires-python = ">=3.11"
# dependencies = ["boto3"]
#
# [tool.guide]
# title = "botocore's Stubber knows the API; a Mock agrees to anything"
# runs = "linux"
# exit = 0
# ///

import boto3
from botocore.exceptions import ClientError, ParamValidationError
from botocore.stub import Stubber


def instance_ids(ec2):
    for page in ec2.get_paginator("describe_instances").paginate():
        for reservation in page["Reservations"]:
            yield from (i["InstanceId"] for i in reservation["Instances"])


def page(name, **more):
    return {"Reservations": [{"Instances": [{"InstanceId": name}]}], **more}


nobody = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
ec2 = boto3.client("ec2", region_name="eu-west-1", **nobody)
call = "describe_instances"

with Stubber(ec2) as stub:  # answers in place of the network
    stub.add_response(call, page("i-1", NextToken="p2"), {})
    stub.add_response(call, page("i-2"), {"NextToken": "p2"})
    print(list(instance_ids(ec2)))
    stub.assert_no_pending_responses()

    stub.add_client_error(call, "UnauthorizedOperation")
    try:
        list(instance_ids(ec2))
    except ClientError as error:
        print(error.response["Error"]["Code"])

    stub.add_response(call, page("i-3"))
    for what, attempt in {
        "no such field": lambda: stub.add_response(call, {"Instances": []}),
        "no such parameter": lambda: ec2.describe_instances(InstanceId=["i-1"]),
    }.items():
        try:
            attempt()
        except ParamValidationError:
            print("refused:", what)
