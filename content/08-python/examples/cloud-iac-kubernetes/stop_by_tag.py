# /// script
# requires-python = ">=3.11"
# dependencies = ["boto3"]
#
# [tool.guide]
# title = "EC2: stop what is tagged for the night, and wait until it has stopped"
# runs = "linux"
# exit = 0
# ///

import boto3
from botocore.exceptions import ClientError, WaiterError
from botocore.stub import Stubber

ENVIRONMENTS = {"dev", "test"}  # a positive list: new names are left alone
WANTED = [
    {"Name": "tag:schedule", "Values": ["office-hours"]},
    {"Name": "instance-state-name", "Values": ["running"]},
]


# region stop
def to_stop(ec2):
    """Yield the ids of running instances that may be stopped at night."""
    pages = ec2.get_paginator("describe_instances").paginate(Filters=WANTED)
    for page in pages:
        for reservation in page["Reservations"]:
            for instance in reservation["Instances"]:
                tags = {t["Key"]: t["Value"] for t in instance.get("Tags", [])}
                if tags.get("env") in ENVIRONMENTS:  # a second check
                    yield instance["InstanceId"]


def stop(ec2, ids, most=20, dry_run=True, delay=15):
    """Stop the instances and return those that have really stopped."""
    if len(ids) > most:
        raise RuntimeError(f"{len(ids)} instances: more than {most}")
    if not ids:
        return []
    try:
        ec2.stop_instances(InstanceIds=ids, DryRun=dry_run)
    except ClientError as error:
        if error.response["Error"]["Code"] == "DryRunOperation":
            print("would stop", *ids)
            return []
        raise
    waiter = ec2.get_waiter("instance_stopped")
    limits = {"Delay": delay, "MaxAttempts": 40}
    waiter.wait(InstanceIds=ids, WaiterConfig=limits)
    return ids
# endregion


nobody = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
ec2 = boto3.client("ec2", region_name="eu-west-1", **nobody)


def instance(name, env, state="running"):
    return {"InstanceId": name, "State": {"Name": state},
            "Tags": [{"Key": "env", "Value": env}]}


def answer(*instances):
    return {"Reservations": [{"Instances": list(instances)}]}


with Stubber(ec2) as stub:
    first = answer(instance("i-1", "dev"), instance("i-2", "prod"))
    stub.add_response("describe_instances", first | {"NextToken": "p2"},
                      {"Filters": WANTED})
    second = answer(instance("i-3", "test"), instance("i-4", "production"))
    stub.add_response("describe_instances", second,
                      {"Filters": WANTED, "NextToken": "p2"})
    ids = list(to_stop(ec2))
    print("found:", ids)

    stub.add_client_error("stop_instances", "DryRunOperation")
    stop(ec2, ids)

    both = {"InstanceIds": ids}
    stub.add_response("stop_instances", {}, both | {"DryRun": False})
    for state in ("stopping", "stopped"):  # the waiter asks twice
        states = [instance(name, "dev", state) for name in ids]
        stub.add_response("describe_instances", answer(*states), both)
    print("stopped:", stop(ec2, ids, dry_run=False, delay=0))

    stub.add_response("stop_instances", {}, both | {"DryRun": False})
    gone = [instance("i-1", "dev", "terminated"), instance("i-3", "test")]
    stub.add_response("describe_instances", answer(*gone), both)
    try:
        stop(ec2, ids, dry_run=False, delay=0)
    except WaiterError as error:
        print("WaiterError:", error.kwargs["reason"][:43])
    stub.assert_no_pending_responses()
try:
    stop(ec2, [f"i-{n}" for n in range(400)])
except RuntimeError as error:
    print("refused:", error)
