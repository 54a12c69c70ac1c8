# /// script
# requires-python = ">=3.11"
# dependencies = ["boto3"]
#
# [tool.guide]
# title = "Millions of S3 objects: inventory, cost first, one shard, resume"
# runs = "linux"
# exit = 0
# ///

import csv
import gzip
import io
import json
import pathlib
import tempfile
from urllib.parse import unquote_plus

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError
from botocore.stub import Stubber

TAGS = {"TagSet": [{"Key": "class", "Value": "archive"}]}


def estimate(count, per_thousand, per_second):
    """Price of the requests, and hours at a rate that you choose."""
    return count / 1000 * per_thousand, count / per_second / 3600


# region shard
def inventory(manifest, read):
    """Yield (shard, rows); each file of the inventory is one shard."""
    if manifest["fileFormat"] != "CSV":
        raise ValueError(f"format {manifest['fileFormat']}")
    columns = [name.strip() for name in manifest["fileSchema"].split(",")]
    if "VersionId" in columns:  # each row would mean the current object
        raise ValueError("an inventory of all versions, not of objects")
    for file in manifest["files"]:
        text = gzip.decompress(read(file["key"])).decode("utf-8")
        yield file["key"], csv.DictReader(io.StringIO(text), columns)


def work(s3, rows, log):
    """One shard. The log has one line for each key that is finished."""
    done = set()
    if log.exists():
        for line in log.read_text("utf-8").splitlines():
            try:
                done.add(json.loads(line)["key"])
            except ValueError:
                pass  # the line that was half written at the crash
    counts = dict.fromkeys(("changed", "before", "gone", "failed"), 0)
    with open(log, "a", encoding="utf-8") as file:
        if file.tell():
            file.write("\n")  # ends a line that was cut
        for row in rows:
            key = unquote_plus(row["Key"])  # encoded in the CSV
            if key in done:
                counts["before"] += 1
                continue
            try:  # the same tags twice give the same state
                s3.put_object_tagging(
                    Bucket=row["Bucket"], Key=key, Tagging=TAGS
                )
                result = "changed"
            except ClientError as error:
                code = error.response["Error"]["Code"]
                if code == "AccessDenied":
                    raise  # the next million would fail as well
                result = "gone" if code == "NoSuchKey" else "failed"
                # SlowDown arrives here after boto3 has tried six times.
            counts[result] += 1
            if result != "failed":  # failed keys are tried in the next run
                print(json.dumps({"key": key, "is": result}), file=file,
                      flush=True)
    return counts
# endregion


nobody = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
config = Config(
    connect_timeout=3,
    read_timeout=10,
    retries={"mode": "adaptive", "total_max_attempts": 6},
)
s3 = boto3.client("s3", region_name="eu-west-1", config=config, **nobody)
LISTING = '"logs","a/1.gz","10"\n"logs","b+c/%C3%A4.gz","20"\n"logs","d","1"\n'
FILES = {"inv/1.csv.gz": gzip.compress(LISTING.encode())}
MANIFEST = {
    "fileFormat": "CSV",
    "fileSchema": "Bucket, Key, Size",
    "files": [{"key": "inv/1.csv.gz"}],
}
print("dollars and hours: {:,.0f} and {:.0f}".format(
    *estimate(500_000_000, per_thousand=0.005, per_second=3000)))


def attempt(log, *codes):
    with Stubber(s3) as stub:
        for code in codes:
            if code:
                stub.add_client_error("put_object_tagging", code)
            else:
                stub.add_response("put_object_tagging", {})
        for shard, rows in inventory(MANIFEST, FILES.get):
            try:
                print(shard, work(s3, rows, log))
            except ClientError as error:
                print(shard, "stopped:", error.response["Error"]["Code"])
        stub.assert_no_pending_responses()


with tempfile.TemporaryDirectory() as folder:
    log = pathlib.Path(folder, "1.done")
    attempt(log, None, "SlowDown", "NoSuchKey")
    attempt(log, None)
    attempt(log)
    print([json.loads(line)["key"] for line in log.open(encoding="utf-8")
           if line.strip()])
    with open(log, "a", encoding="utf-8") as file:
        file.write('{"key": "cut')
    attempt(log)
    attempt(pathlib.Path(folder, "2.done"), "AccessDenied")
    try:
        versions = MANIFEST | {"fileSchema": "Bucket, Key, VersionId, IsLatest"}
        next(inventory(versions, FILES.get))
    except ValueError as error:
        print("refused:", error)
