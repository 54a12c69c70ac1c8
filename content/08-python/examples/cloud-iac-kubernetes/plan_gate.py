# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A plan that would replace a database is blocked"
# runs = "browser"
# exit = 1
# ///

import json
import sys

PROTECTED = {"aws_db_instance", "aws_s3_bucket", "aws_kms_key"}
HARMLESS = {"no-op", "read", "create", "update"}

# as from: terraform show -json tfplan
plan = json.loads("""
{"format_version": "1.2", "resource_changes": [
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
""")


def blocked(plan, approved=frozenset()):
    if plan["format_version"].split(".")[0] != "1":
        raise ValueError(f"plan format {plan['format_version']} is unknown")
    for item in plan.get("resource_changes", []):
        address, change = item["address"], item["change"]
        dangerous = not HARMLESS.issuperset(change["actions"])
        if item["type"] in PROTECTED and dangerous and address not in approved:
            yield address, change


found = list(blocked(plan))
for address, change in found:
    print(f"BLOCKED: {address}: {' then '.join(change['actions'])}")
    for path in change.get("replace_paths", []):
        print("  forced by", ".".join(map(str, path)))
sys.exit(1 if found else 0)
