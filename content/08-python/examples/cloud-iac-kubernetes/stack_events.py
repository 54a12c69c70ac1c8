# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "The first failure of this deployment, not the last line"
# runs = "browser"
# exit = 1
# ///

import json
import sys

# newest first, as describe_stack_events returns them
rows = json.loads("""
[["shop", "UPDATE_ROLLBACK_IN_PROGRESS", "failed to update: [DB, Api]"],
 ["Api", "UPDATE_FAILED", "Resource update cancelled"],
 ["DB", "CREATE_FAILED", "quota: 40 of 40 instances in use"],
 ["DB", "CREATE_IN_PROGRESS", null],
 ["Api", "UPDATE_IN_PROGRESS", null],
 ["shop", "UPDATE_IN_PROGRESS", "User Initiated"],
 ["Topic", "CREATE_FAILED", "last week: the name is taken"]]
""")
keys = ("LogicalResourceId", "ResourceStatus", "ResourceStatusReason")
events = [dict(zip(keys, row)) for row in rows]
STARTS = {"CREATE_IN_PROGRESS", "UPDATE_IN_PROGRESS", "DELETE_IN_PROGRESS"}


def first_failure(stack, events):
    failure = None
    for event in events:  # back in time, to the start of this operation
        name, status, reason = (event[key] for key in keys)
        if name == stack and status in STARTS:
            break
        cancelled = "cancelled" in (reason or "")  # a victim, not the cause
        if status.endswith("_FAILED") and not cancelled:
            failure = name, status, reason
    return failure


failure = first_failure("shop", events)
if failure:
    sys.exit("FirstFailure: {} {} {}".format(*failure))
