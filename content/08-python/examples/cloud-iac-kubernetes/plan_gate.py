# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Terraform plan gate: block the replacement of a database"
# runs = "browser"
# exit = 1
# ///

import json
import sys

PROTECTED = {"aws_db_instance", "aws_s3_bucket", "aws_kms_key"}
HARMLESS = {"no-op", "read", "create", "update"}


class PlanError(Exception):
    """The input is not a plan that can be judged."""


def blocked(plan, approved=frozenset()):
    """The protected resources that the plan would delete or replace."""
    try:
        if plan["format_version"].split(".")[0] != "1":
            raise PlanError(f"unknown format {plan['format_version']}")
        if plan.get("errored"):
            raise PlanError("planning ended with an error")
        # Terraform leaves an empty list out. Then the plan has to say itself
        # that there is nothing to apply, or the list has been lost.
        if "resource_changes" not in plan and plan.get("applyable") is False:
            return []
        return [
            (item["address"], item["change"])
            for item in plan["resource_changes"]
            if item["type"] in PROTECTED
            and item["address"] not in approved
            and not HARMLESS.issuperset(item["change"]["actions"])
        ]
    except (KeyError, TypeError, AttributeError) as error:
        raise PlanError(f"not a plan: {error!r}") from error


def gate(text):
    """0: apply the plan. 1: something is blocked. 2: it can't be judged."""
    try:
        plan = json.loads(text)
        found = blocked(plan)
    # RecursionError: valid JSON can be nested too deeply for the parser
    except (PlanError, ValueError, RecursionError) as error:
        print("  REFUSED:", error)
        return 2
    for address, change in found:
        print(f"BLOCKED: {address}: {' then '.join(change['actions'])}")
        for path in change.get("replace_paths", []):
            print("  forced by", ".".join(map(str, path)))
    if plan.get("complete") is False:
        print("  note: the plan is incomplete, more changes will follow")
    return 1 if found else 0


# as from: terraform show -json tfplan
replaces_database = """
{"format_version": "1.2", "complete": true, "resource_changes": [
  {"address": "aws_instance.web", "type": "aws_instance",
   "change": {"actions": ["create", "delete"]}},
  {"address": "aws_s3_bucket.logs", "type": "aws_s3_bucket",
   "change": {"actions": ["update"]}},
  {"address": "aws_kms_key.main", "type": "aws_kms_key",
   "change": {"actions": ["no-op"]}},
  {"address": "aws_db_instance.main", "type": "aws_db_instance",
   "change": {"actions": ["delete", "create"],
              "replace_paths": [["storage_encrypted"]]}}
]}
"""
others = {
    "nothing to apply": '{"format_version": "1.2", "applyable": false}',
    "incomplete": '{"format_version": "1.2", "complete": false,'
    ' "resource_changes": []}',
    "list is missing": '{"format_version": "1.2"}',
    "errored": '{"format_version": "1.2", "errored": true,'
    ' "resource_changes": []}',
    "next format": '{"format_version": "2.0", "resource_changes": []}',
    "no JSON": "Error: no plan file",
}
for label, text in others.items():
    print(f"{label}: status {gate(text)}")
sys.exit(gate(replaces_database))
