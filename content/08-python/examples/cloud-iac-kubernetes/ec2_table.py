# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "List EC2 instances as a table when fields are missing"
# runs = "browser"
# exit = 0
# ///

import csv
import json
import sys

page = json.loads("""
{"Reservations": [
  {"Instances": [
    {"InstanceId": "i-2", "InstanceType": "t3.small",
     "State": {"Name": "running"}, "PublicIpAddress": "198.51.100.7",
     "Tags": [{"Key": "owner", "Value": "shop"},
              {"Key": "Name", "Value": "web-1"}]},
    {"InstanceId": "i-1", "InstanceType": "m7g.large",
     "State": {"Name": "stopped"}}]},
  {"Instances": [
    {"InstanceId": "i-3", "InstanceType": "t3.small",
     "State": {"Name": "terminated"}, "Tags": []}]}
]}
""")


def rows(pages):
    for page in pages:
        for reservation in page["Reservations"]:
            for instance in reservation["Instances"]:
                pairs = instance.get("Tags", [])
                tags = {tag["Key"]: tag["Value"] for tag in pairs}
                yield (
                    instance["InstanceId"],
                    instance["InstanceType"],
                    instance["State"]["Name"],
                    tags.get("Name", "N/A"),
                    instance.get("PublicIpAddress", "N/A"),
                )


table = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
table.writerow(["id", "type", "state", "name", "public_ip"])
table.writerows(sorted(rows([page])))  # the API promises no order
