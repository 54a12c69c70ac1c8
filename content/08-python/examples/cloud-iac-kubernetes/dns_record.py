# /// script
# requires-python = ">=3.11"
# dependencies = ["boto3"]
#
# [tool.guide]
# title = "Route 53: read the old record, change it in one batch, wait"
# runs = "linux"
# exit = 0
# ///

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError, WaiterError
from botocore.stub import Stubber


# region change
def absolute(name):
    """Route 53 answers in lower case and with a dot at the end."""
    return name.lower().rstrip(".") + "."


def current(dns, zone, name, kind):
    """The record as it is now, or None."""
    found = dns.list_resource_record_sets(
        HostedZoneId=zone,
        StartRecordName=absolute(name),
        StartRecordType=kind,
        MaxItems="2",  # text, not a number
    )["ResourceRecordSets"]
    # The list starts here and goes on: the first may be another name.
    same = [record for record in found
            if (record["Name"], record["Type"]) == (absolute(name), kind)]
    if len(same) > 1 or any("SetIdentifier" in record for record in same):
        raise ValueError(f"{name}: several records with a routing policy")
    for record in same:
        if "ResourceRecords" in record:  # an alias has an AliasTarget instead
            record["ResourceRecords"].sort(key=lambda item: item["Value"])
    return same[0] if same else None


def plan(old, new):
    """The changes of one batch; an empty list means there is nothing to do.

    DELETE needs the exact old values, so the whole batch is refused when
    somebody has changed the record since it was read. UPSERT would not care.
    """
    if old == new:
        return []
    changes = [{"Action": "CREATE", "ResourceRecordSet": new}]
    if old:
        changes.insert(0, {"Action": "DELETE", "ResourceRecordSet": old})
    return changes


def text(record):
    alias = record.get("AliasTarget")
    return f"alias {alias['DNSName']}" if alias else " ".join(
        [str(record["TTL"]), *(v["Value"] for v in record["ResourceRecords"])])


def switch(dns, zone, name, kind, values, save, ttl=60, apply=False):
    new = {"Name": absolute(name), "Type": kind, "TTL": ttl}
    new["ResourceRecords"] = [{"Value": value} for value in sorted(values)]
    old = current(dns, zone, name, kind)
    changes = plan(old, new)
    for change in changes:  # what is in the way, and what comes
        sign = {"DELETE": "-", "CREATE": "+"}[change["Action"]]
        print(f"  {sign} {text(change['ResourceRecordSet'])}")
    if not changes or not apply:
        return "would change" if changes else "nothing to do"
    save(old)  # before the change: this is the way back
    info = dns.change_resource_record_sets(
        HostedZoneId=zone,
        ChangeBatch={"Comment": "OPS-12", "Changes": changes},
    )["ChangeInfo"]
    try:
        dns.get_waiter("resource_record_sets_changed").wait(
            Id=info["Id"], WaiterConfig={"Delay": 0, "MaxAttempts": 3}
        )  # in real use a delay of 10 seconds and 30 attempts
    except WaiterError:
        return "accepted, not yet on all servers"
    return "on all servers of the zone; caches follow within the old TTL"
# endregion


nobody = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
config = Config(connect_timeout=3, read_timeout=10)
dns = boto3.client("route53", region_name="us-east-1", config=config, **nobody)


def record(name, value, **more):
    return {"Name": name, "Type": "A", "TTL": 60,
            "ResourceRecords": [{"Value": value}], **more}


def change(status):
    return {"ChangeInfo": {"Id": "/change/C1", "Status": status,
                           "SubmittedAt": "2026-11-30T12:00:00Z"}}


def keep(old):  # in real use a file, written and flushed
    print("  kept for the way back:", text(old) if old else "nothing")


def case(title, *answers, value="192.0.2.8", apply=True):
    with Stubber(dns) as stub:
        first = {"ResourceRecordSets": answers[0], "IsTruncated": False,
                 "MaxItems": "2"}
        stub.add_response("list_resource_record_sets", first)
        for answer in answers[1:]:
            if isinstance(answer, str):
                call = "change_resource_record_sets"
                stub.add_client_error(call, answer, http_status_code=400)
            else:
                stub.add_response(*answer)
        try:
            result = switch(dns, "Z1", "API.example.com", "A", [value],
                            keep, apply=apply)
        except (ValueError, ClientError) as error:
            code = getattr(error, "response", {}).get("Error", {}).get("Code")
            result = f"refused: {code or error}"
        print(f"{title}: {result}")
        stub.assert_no_pending_responses()


old = [record("api.example.com.", "192.0.2.7")]
done = ("change_resource_record_sets", change("PENDING"))
pending, insync = (("get_change", change(s)) for s in ("PENDING", "INSYNC"))
case("dry run", old, apply=False)
case("switch", old, done, pending, insync)
case("second run", [record("api.example.com.", "192.0.2.8")])
alias = {"Name": "api.example.com.", "Type": "A", "AliasTarget": {
    "HostedZoneId": "Z2", "DNSName": "lb-1.example.net.",
    "EvaluateTargetHealth": True}}
case("alias, dry run", [alias], apply=False)
case("new name", [record("www.example.com.", "192.0.2.1")], done, insync)
case("slow", old, done, pending, pending, pending)
case("changed by somebody", old, "InvalidChangeBatch")
weighted = record("api.example.com.", "192.0.2.7", SetIdentifier="a", Weight=9)
case("weighted", [weighted])
