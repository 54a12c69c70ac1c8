# /// script
# requires-python = ">=3.11"
# dependencies = ["boto3"]
#
# [tool.guide]
# title = "CloudFormation: create or update a stack through a change set, and read it first"
# runs = "linux"
# exit = 0
# ///

import sys
from contextlib import ExitStack

import boto3
from botocore.exceptions import BotoCoreError, ClientError, WaiterError
from botocore.stub import ANY, Stubber


class Blocked(Exception):
    """The change set would delete or replace something."""


HARMLESS = {"Add", "Import", "Modify", "SyncWithActual"}
NO_CHANGES = (
    "didn't contain changes",
    "No updates are to be performed",  # for a template with a transform
)


# region deploy
def kind_of(cloudformation, stack):
    """CREATE for a stack that does not exist yet, otherwise UPDATE."""
    try:
        found = cloudformation.describe_stacks(StackName=stack)["Stacks"][0]
    except ClientError as error:
        details = error.response["Error"]
        if details["Code"] == "ValidationError":
            if "does not exist" in details["Message"]:
                return "CREATE"
        raise
    status = found["StackStatus"]
    if status == "ROLLBACK_COMPLETE":
        raise Blocked("it was never created: delete it first")
    # made by an earlier change set that was never executed
    return "CREATE" if status == "REVIEW_IN_PROGRESS" else "UPDATE"


def risky(cloudformation, stack, name):
    """Yield what would be removed or replaced, for sure or perhaps."""
    pages = cloudformation.get_paginator("describe_change_set")
    for page in pages.paginate(StackName=stack, ChangeSetName=name):
        for change in page["Changes"]:
            item = change["ResourceChange"]
            replaced = item.get("Replacement", "False") != "False"
            if item["Action"] not in HARMLESS or replaced:
                yield item["LogicalResourceId"]


def discard(cloudformation, ids):
    """Delete what was not executed, so that nobody does it by hand."""
    try:
        cloudformation.delete_change_set(**ids)
    except (BotoCoreError, ClientError) as error:
        # must not hide why the change set was not executed
        print(f"change set was not deleted: {error}", file=sys.stderr)


def deploy(cloudformation, stack, template, name, wait):
    kind = kind_of(cloudformation, stack)
    ids = {"StackName": stack, "ChangeSetName": name}
    cloudformation.create_change_set(
        **ids, ChangeSetType=kind, TemplateBody=template
    )
    with ExitStack() as leftover:
        leftover.callback(discard, cloudformation, ids)
        waiter = cloudformation.get_waiter("change_set_create_complete")
        try:
            waiter.wait(**ids, WaiterConfig=wait)
        except WaiterError as error:
            reason = error.last_response.get("StatusReason", "")
            if not any(text in reason for text in NO_CHANGES):
                raise
            return "no changes"
        found = sorted(risky(cloudformation, stack, name))
        if found:
            raise Blocked(f"{kind}: {', '.join(found)} may be lost")
        cloudformation.execute_change_set(**ids)
        leftover.pop_all()  # executed, so there is nothing to delete
    return f"{kind} started"
# endregion


def change(name, action, **more):
    more = {"LogicalResourceId": name, "Action": action, **more}
    return {"Type": "Resource", "ResourceChange": more}


nobody = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
client = boto3.client("cloudformation", region_name="eu-west-1", **nobody)


def run(label, status, answer, last):
    """Deploy against a stub; `last` is the call that has to come last."""
    with Stubber(client) as stub:
        if status is None:
            stub.add_client_error(
                "describe_stacks",
                "ValidationError",
                "Stack with id shop does not exist",
            )
        else:
            row = {"StackName": "shop", "StackStatus": status}
            row["CreationTime"] = "2026-03-10T02:00:00Z"
            stub.add_response("describe_stacks", {"Stacks": [row]})
        kind = "UPDATE" if status == "UPDATE_COMPLETE" else "CREATE"
        ids = {"StackName": "shop", "ChangeSetName": "build-7"}
        call = {**ids, "ChangeSetType": kind, "TemplateBody": ANY}
        if last != "describe_stacks":
            stub.add_response("create_change_set", {}, call)
            stub.add_response("describe_change_set", answer)  # the waiter
            if answer["Status"] != "FAILED":
                stub.add_response("describe_change_set", answer)
            stub.add_response(last, {}, ids)
        try:
            done = deploy(client, "shop", "{}", "build-7", {"MaxAttempts": 1})
        except Blocked as error:
            done = f"BLOCKED {error}"
        except WaiterError as error:
            done = error.last_response["StatusReason"]
        stub.assert_no_pending_responses()
    print(f"{label}: {done} ({last.partition('_')[0]})")


complete = {"Status": "CREATE_COMPLETE"}
add = complete | {"Changes": [change("DB", "Add")]}
run("new stack", None, add, "execute_change_set")
run("never executed", "REVIEW_IN_PROGRESS", add, "execute_change_set")
replace = complete | {"Changes": [
    change("Api", "Modify", Replacement="False"),
    change("DB", "Modify", Replacement="Conditional"),
    change("Queue", "Remove"),
    change("Stats", "Dynamic"),
]}
run("dangerous", "UPDATE_COMPLETE", replace, "delete_change_set")
failed = {"Status": "FAILED", "StatusReason":
          "The submitted information didn't contain changes."}
run("same again", "UPDATE_COMPLETE", failed, "delete_change_set")
failed = {"Status": "FAILED", "StatusReason": "Template error: no such key"}
run("bad template", "UPDATE_COMPLETE", failed, "delete_change_set")
run("failed once", "ROLLBACK_COMPLETE", add, "describe_stacks")
