# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "DNS records that point to nothing, or to what is no longer ours"
# runs = "browser"
# exit = 1
# ///

import ipaddress
import sys

OUR_NETWORKS = [ipaddress.ip_network("10.0.0.0/8")]
SERVICES = (".s3-website.eu-west-1.amazonaws.com", ".cloudfront.net")


def judge(record, addresses, names, resolve):
    """None for a good value, or the reason why somebody has to look."""
    kind, value = record["Type"], record["Value"]
    if kind in ("A", "AAAA"):
        address = ipaddress.ip_address(value)
        if any(address in network for network in OUR_NETWORKS):
            return None  # a private address can't be taken by others
        return None if value in addresses else "an address that is not ours"
    if kind != "CNAME":
        return None
    target = value.rstrip(".").lower()
    if target.endswith(SERVICES):
        # It may answer today: it is the owner who counts.
        return None if target in names else "a service name that is not ours"
    try:
        found = resolve(target)
    except TimeoutError:
        return "unknown, no answer"  # try again; not a finding
    return None if found else "a name that does not exist"


def audit(records, addresses, names, resolve):
    for record in records:
        if reason := judge(record, addresses, names, resolve):
            yield f"{record['Name']} {record['Type']} {record['Value']}", reason


ZONE = [  # from list_resource_record_sets, all pages
    {"Name": "www", "Type": "A", "Value": "192.0.2.10"},
    {"Name": "old", "Type": "A", "Value": "192.0.2.99"},
    {"Name": "db", "Type": "A", "Value": "10.1.2.3"},
    {"Name": "files", "Type": "CNAME", "Value": "d111.cloudfront.net."},
    {"Name": "promo", "Type": "CNAME", "Value": "d999.cloudfront.net."},
    {"Name": "shop", "Type": "CNAME", "Value": "shops.example.org."},
    {"Name": "jobs", "Type": "CNAME", "Value": "gone.example.org."},
    {"Name": "slow", "Type": "CNAME", "Value": "slow.example.org."},
    {"Name": "@", "Type": "MX", "Value": "10 mail.example.org."},
]


def resolve(name):  # stands for a resolver with a time limit
    if name.startswith("slow"):
        raise TimeoutError
    return ["192.0.2.50"] if name.startswith("shops") else []


ours = {"192.0.2.10"}  # from describe_addresses and the load balancers
owned = {"d111.cloudfront.net"}  # from list_distributions
findings = list(audit(ZONE, ours, owned, resolve))
for record, reason in findings:
    print(f"{record}\n    {reason}")
sure = [reason for _, reason in findings if not reason.startswith("unknown")]
print(f"{len(ZONE)} records, {len(sure)} to look at,",
      f"{len(findings) - len(sure)} unknown")
sys.exit(1 if sure else 3 if findings else 0)
