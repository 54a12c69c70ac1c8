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
from collections import Counter

OUR_NETWORKS = [ipaddress.ip_network("10.0.0.0/8")]
SERVICES = (".s3-website-eu-west-1.amazonaws.com", ".cloudfront.net",
            ".elb.amazonaws.com")
NO_TARGET = ("SOA", "TXT", "CAA")


def targets(record):
    """The pairs of type and value; an alias points to a name."""
    if "AliasTarget" not in record:
        for item in record["ResourceRecords"]:
            yield record["Type"], item["Value"]
        return
    target = record["AliasTarget"]["DNSName"]
    if target.startswith("s3-website"):  # the bucket has the record's name
        target = record["Name"] + target
    yield "ALIAS", target


def judge(kind, value, addresses, names, resolve):
    """None for a good value, or the reason why somebody has to look."""
    if kind in ("A", "AAAA"):
        address = ipaddress.ip_address(value)
        if any(address in network for network in OUR_NETWORKS):
            return None  # a private address can't be taken by others
        # As objects: an IPv6 address can be written in several ways.
        return None if address in addresses else "an address that is not ours"
    if kind not in ("CNAME", "ALIAS"):
        return None if kind in NO_TARGET else "not checked"
    target = value.rstrip(".").lower().removeprefix("dualstack.")
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
        for kind, value in targets(record):
            if reason := judge(kind, value, addresses, names, resolve):
                yield f"{record['Name']} {kind} {value}", reason


def values(name, kind, *texts):
    return {"Name": f"{name}example.com.", "Type": kind, "TTL": 300,
            "ResourceRecords": [{"Value": text} for text in texts]}


def alias(name, target):
    return {"Name": f"{name}example.com.", "Type": "A", "AliasTarget": {
        "HostedZoneId": "Z1", "DNSName": target, "EvaluateTargetHealth": False}}


ZONE = [  # the form of list_resource_record_sets; ask for all pages
    values("", "NS", "ns-1.example.net.", "ns-2.example.net."),
    values("", "MX", "10 mail.example.org."),
    alias("", "dualstack.lb-1.eu-west-1.elb.amazonaws.com."),
    values("www.", "A", "192.0.2.10", "192.0.2.99"),
    values("www.", "AAAA", "2001:DB8::0:10", "2001:db8::99"),
    values("db.", "A", "10.1.2.3"),
    values("files.", "CNAME", "d111.cloudfront.net."),
    alias("promo.", "d999.cloudfront.net."),
    alias("old.", "s3-website-eu-west-1.amazonaws.com."),
    values("shop.", "CNAME", "shops.example.org."),
    values("jobs.", "CNAME", "gone.example.org."),
    values("slow.", "CNAME", "slow.example.org."),
]


def resolve(name):  # stands for a resolver with a time limit
    if name.startswith("slow"):
        raise TimeoutError
    return ["192.0.2.50"] if name.startswith("shops") else []


# From describe_addresses and the load balancers.
ours = set(map(ipaddress.ip_address, ["192.0.2.10", "2001:db8::10"]))
# From list_distributions, describe_load_balancers and list_buckets.
owned = {"d111.cloudfront.net", "lb-1.eu-west-1.elb.amazonaws.com"}
counts = Counter()
for record, reason in audit(ZONE, ours, owned, resolve):
    print(f"{record}\n    {reason}")
    counts[reason if reason.startswith(("unknown", "not")) else "bad"] += 1
print(f"{len(ZONE)} records: {counts['bad']} values to look at,",
      f"{counts['unknown, no answer']} unknown,",
      f"{counts['not checked']} not checked")
sys.exit(1 if counts["bad"] else 3 if counts["unknown, no answer"] else 0)
