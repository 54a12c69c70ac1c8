# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "CloudFormation: find the first failed event of a deployment"
# runs = "browser"
# exit = 1
# ///

import sys

STACK = "arn:aws:cloudformation:eu-west-1:111122223333:stack/shop/4f2a"
# No DELETE_IN_PROGRESS: with OnFailure=DELETE the deletion follows a failed
# creation, and the cause is before it.
STARTS = {"CREATE_IN_PROGRESS", "UPDATE_IN_PROGRESS"}


def event(logical, status, reason=None, physical=None):
    """One event; without a reason the key is missing, as in the API."""
    found = {
        "StackId": STACK,
        "LogicalResourceId": logical,
        "PhysicalResourceId": physical or f"{logical}-1",
        "ResourceStatus": status,
    }
    return found | ({"ResourceStatusReason": reason} if reason else {})


def first_failure(events):
    """The earliest failure since the newest create or update, or None."""
    failure = None
    for item in events:  # newest first: this walks back in time
        status = item["ResourceStatus"]
        reason = item.get("ResourceStatusReason", "no reason given")
        is_stack = item["PhysicalResourceId"] == item["StackId"]
        if is_stack and status in STARTS:
            return failure  # here the operation began
        cancelled = "cancelled" in reason  # a victim, not the cause
        if status.endswith("_FAILED") and not cancelled:
            failure = item["LogicalResourceId"], status, reason
    raise ValueError("the start is missing: not all pages were read")


# newest first, as the paginator of describe_stack_events returns them
events = [
    event(
        "shop",
        "UPDATE_ROLLBACK_IN_PROGRESS",
        "The following resource(s) failed to update: [DB, Api].",
        STACK,
    ),
    event("Api", "UPDATE_FAILED", "Resource update cancelled"),
    event("DB", "CREATE_FAILED", "quota: 40 of 40 instances in use"),
    event("DB", "CREATE_IN_PROGRESS"),
    event("Api", "UPDATE_IN_PROGRESS"),
    event("shop", "UPDATE_IN_PROGRESS", "User Initiated", STACK),
    event("Topic", "CREATE_FAILED", "last week: the name is taken"),
]
try:
    first_failure(events[:3])
except ValueError as error:
    print("one page only:", error)

deleted = [  # created with OnFailure=DELETE; ask for it by the stack's id
    event("shop", "DELETE_COMPLETE", None, STACK),
    event("Topic", "DELETE_COMPLETE"),
    event("shop", "DELETE_IN_PROGRESS", None, STACK),
    event("Topic", "CREATE_FAILED", "the name is taken"),
    event("Topic", "CREATE_IN_PROGRESS"),
    event("shop", "CREATE_IN_PROGRESS", "User Initiated", STACK),
]
print("deleted after a failure:", *first_failure(deleted))

failure = first_failure(events)
if failure is None:
    print("no resource failed")
else:
    sys.exit("first failure: {} {} {}".format(*failure))
