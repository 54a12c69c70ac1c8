# /// script
# requires-python = ">=3.11"
# dependencies = ["boto3"]
#
# [tool.guide]
# title = "Security groups: which ports are open to the whole internet?"
# runs = "linux"
# exit = 1
# ///

import sys

import boto3
from botocore.stub import Stubber

ALLOWED = {80, 443}  # ports that may be open to everybody


# region audit
def open_rules(ec2):
    """Yield (group, network, first port, last port) of each open rule."""
    pages = ec2.get_paginator("describe_security_groups").paginate()
    for page in pages:
        for group in page["SecurityGroups"]:
            for rule in group["IpPermissions"]:
                # -1 is every protocol; such a rule has no ports at all.
                every = rule["IpProtocol"] == "-1"
                first = 0 if every else rule.get("FromPort", 0)
                last = 65535 if every else rule.get("ToPort", 65535)
                networks = [r["CidrIp"] for r in rule.get("IpRanges", [])]
                networks += [r["CidrIpv6"] for r in rule.get("Ipv6Ranges", [])]
                for network in networks:
                    if network in ("0.0.0.0/0", "::/0"):
                        yield group["GroupId"], network, first, last
# endregion


nobody = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
ec2 = boto3.client("ec2", region_name="eu-west-1", **nobody)


def rule(protocol, ports=None, v4=(), v6=()):
    result = {"IpProtocol": protocol,
              "IpRanges": [{"CidrIp": text} for text in v4],
              "Ipv6Ranges": [{"CidrIpv6": text} for text in v6]}
    if ports:
        result |= {"FromPort": ports[0], "ToPort": ports[1]}
    return result


groups = [
    ("sg-web", [rule("tcp", (443, 443), ["0.0.0.0/0"], ["::/0"])]),
    ("sg-ssh", [rule("tcp", (22, 22), ["10.0.0.0/8"], ["::/0"])]),
    ("sg-all", [rule("-1", v4=["0.0.0.0/0"])]),
    ("sg-mix", [rule("tcp", (80, 5432), ["0.0.0.0/0"])]),
]
with Stubber(ec2) as stub:
    stub.add_response("describe_security_groups", {"SecurityGroups": [
        {"GroupId": name, "IpPermissions": rules} for name, rules in groups
    ]}, {})
    found = []
    for group, network, first, last in open_rules(ec2):
        if not (first == last and first in ALLOWED):
            found.append(group)
            print(f"{group}  {first}-{last} open to {network}")
sys.exit(1 if found else 0)
