# /// script
# requires-python = ">=3.11"
# dependencies = ["boto3"]
#
# [tool.guide]
# title = "Launch one EC2 instance, even if the script runs twice"
# runs = "linux"
# exit = 0
# ///

import boto3
from botocore.config import Config
from botocore.exceptions import WaiterError
from botocore.stub import ANY, Stubber


# region launch
def launch(client, token, image, subnet, owner, delay=15, attempts=20):
    """The id and the private address of a running instance."""
    tags = [
        {"Key": "Name", "Value": f"build-{token}"},
        {"Key": "owner", "Value": owner},
    ]
    answer = client.run_instances(
        ClientToken=token,  # the same token gives the same instance
        ImageId=image,
        InstanceType="t3.micro",
        MinCount=1,
        MaxCount=1,
        SubnetId=subnet,
        MetadataOptions={"HttpTokens": "required"},  # IMDSv2 only
        # tagged at birth: no moment without an owner
        TagSpecifications=[
            {"ResourceType": kind, "Tags": tags}
            for kind in ("instance", "volume")
        ],
    )
    name = answer["Instances"][0]["InstanceId"]
    try:
        client.get_waiter("instance_running").wait(
            InstanceIds=[name],
            WaiterConfig={"Delay": delay, "MaxAttempts": attempts},
        )
    except WaiterError as error:
        # the id is in the message: somebody pays for this machine
        raise RuntimeError(f"{name} does not run: {error}") from error
    found = client.describe_instances(InstanceIds=[name])
    instance = found["Reservations"][0]["Instances"][0]
    return name, instance["PrivateIpAddress"]
# endregion


def state(name, word, **more):
    instance = {"InstanceId": name, "State": {"Name": word}, **more}
    return {"Reservations": [{"Instances": [instance]}]}


client = boto3.client(
    "ec2", region_name="eu-west-1",
    aws_access_key_id="test", aws_secret_access_key="test",
    config=Config(connect_timeout=2, read_timeout=5),
)
arguments = ("ami-1", "subnet-1", "team-data", 0, 3)


def asked(token):
    """What the call must send; the stub refuses anything else."""
    return {
        "ClientToken": token, "ImageId": "ami-1", "InstanceType": ANY,
        "MinCount": 1, "MaxCount": 1, "SubnetId": "subnet-1",
        "MetadataOptions": {"HttpTokens": "required"},
        "TagSpecifications": ANY,
    }


with Stubber(client) as stub:
    for run in ("first run", "second run"):
        stub.add_response(
            "run_instances", {"Instances": [{"InstanceId": "i-1"}]},
            asked("release-42"))
        if run == "first run":  # not visible yet, then starting
            stub.add_client_error(
                "describe_instances", "InvalidInstanceID.NotFound")
            stub.add_response("describe_instances", state("i-1", "pending"))
        for _ in range(2):
            stub.add_response("describe_instances", state(
                "i-1", "running", PrivateIpAddress="10.0.0.7"))
        print(f"{run}:", *launch(client, "release-42", *arguments))
    stub.add_response(
        "run_instances", {"Instances": [{"InstanceId": "i-2"}]},
        asked("release-43"))
    stub.add_response("describe_instances", state("i-2", "pending"))
    stub.add_response("describe_instances", state("i-2", "terminated"))
    try:
        launch(client, "release-43", *arguments)
    except RuntimeError as error:
        print("failed:", str(error).split(": ")[0])
    stub.assert_no_pending_responses()
