# /// script
# requires-python = ">=3.11"
# dependencies = ["boto3"]
#
# [tool.guide]
# title = "Security groups: which ports are open to the whole internet?"
# runs = "linux"
# exit = 2
# ///

import ipaddress
import sys

import boto3
from botocore.exceptions import BotoCoreError, ClientError
from botocore.stub import Stubber

ALLOWED = {("tcp", 80), ("tcp", 443)}  # what may be open to everybody
WIDE = {4: 8, 6: 16}  # a shorter prefix is a large part of the internet


# region audit
def open_rules(ec2):
    """Yield (group, network, protocol, first, last) of each open rule."""
    pages = ec2.get_paginator("describe_security_groups").paginate()
    for page in pages:
        for group in page["SecurityGroups"]:
            for rule in group["IpPermissions"]:
                # -1 is every protocol, and only tcp and udp have ports.
                protocol = rule["IpProtocol"].replace("-1", "all")
                ports = (0, 65535)
                if protocol in ("tcp", "udp"):
                    ports = rule["FromPort"], rule["ToPort"]
                networks = [r["CidrIp"] for r in rule.get("IpRanges", [])]
                networks += [r["CidrIpv6"] for r in rule.get("Ipv6Ranges", [])]
                for text in networks:
                    network = ipaddress.ip_network(text)
                    if network.prefixlen < WIDE[network.version]:
                        yield group["GroupId"], text, protocol, *ports


def audit(clients):
    """Print all open rules; return 0, 1 for a finding, 2 for a gap."""
    found = unread = 0
    for region, ec2 in clients.items():
        try:
            for group, network, protocol, first, last in open_rules(ec2):
                if first == last and (protocol, first) in ALLOWED:
                    continue
                found += 1
                print(f"{region} {group} {protocol} {first}-{last} {network}")
        except (ClientError, BotoCoreError) as error:
            unread += 1
            reason = str(error).partition(" when ")[0]
            print(f"{region} was not read: {reason}", file=sys.stderr)
    print(f"{found} open rules, {unread} of {len(clients)} regions not read")
    return 2 if unread or not clients else 1 if found else 0
# endregion


nobody = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}


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
    ("sg-mix", [rule("tcp", (20, 5432), ["0.0.0.0/0"])]),
    ("sg-two", [rule("tcp", (22, 22), ["0.0.0.0/1", "128.0.0.0/1"])]),
]
clients = {
    region: boto3.client("ec2", region_name=region, **nobody)
    for region in ("eu-west-1", "eu-north-1")
}
with (
    Stubber(clients["eu-west-1"]) as west,
    Stubber(clients["eu-north-1"]) as north,
):
    west.add_response("describe_security_groups", {"SecurityGroups": [
        {"GroupId": name, "IpPermissions": rules} for name, rules in groups
    ]}, {})
    north.add_client_error(
        "describe_security_groups", "UnauthorizedOperation", "not allowed")
    status = audit(clients)
    west.assert_no_pending_responses()
    north.assert_no_pending_responses()
sys.exit(status)
