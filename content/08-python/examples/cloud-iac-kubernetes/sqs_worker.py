# /// script
# requires-python = ">=3.11"
# dependencies = ["boto3"]
#
# [tool.guide]
# title = "A worker for SQS: long polling, delete after the work, a duplicate"
# runs = "linux"
# exit = 0
# ///

import boto3
from botocore.config import Config
from botocore.stub import Stubber

URL = "https://sqs.eu-west-1.amazonaws.com/1/orders"


def work_off(sqs, handle, stopping, report=print):
    """Take messages until stopping() is true; delete only what is done."""
    while not stopping():
        answer = sqs.receive_message(
            QueueUrl=URL,
            MaxNumberOfMessages=10,  # the most that one call returns
            WaitTimeSeconds=20,  # long polling: an empty queue costs one call
            VisibilityTimeout=120,  # longer than ten messages take
        )
        for message in answer.get("Messages", []):
            if stopping():
                return  # the rest comes back after the visibility timeout
            try:
                handle(message["Body"])
                sqs.delete_message(  # only after the work
                    QueueUrl=URL, ReceiptHandle=message["ReceiptHandle"]
                )
            except Exception as error:  # one bad message must not stop the rest
                line = f"kept {message['MessageId']}: {error!r}"
                report(line[:72])


done, stop = set(), False


def handle(order):
    """Create an order once, however often it is delivered."""
    global stop
    if order == "stop":  # stands for SIGTERM
        stop = True
        return
    if not order.isdigit():
        raise ValueError(f"no order number: {order}")
    if order in done:
        print(f"order {order} was created before")
        return
    done.add(order)
    print(f"order {order} created")


def message(number, body):
    return {
        "MessageId": f"m{number}", "ReceiptHandle": f"r{number}", "Body": body
    }


config = Config(read_timeout=30, retries={"mode": "standard"})
nobody = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
sqs = boto3.client("sqs", region_name="eu-west-1", config=config, **nobody)
call = {
    "QueueUrl": URL, "MaxNumberOfMessages": 10, "WaitTimeSeconds": 20,
    "VisibilityTimeout": 120,
}
with Stubber(sqs) as stub:  # answers in order, and checks each call
    first = [message(1, "17"), message(2, "x9"), message(3, "17")]
    stub.add_response("receive_message", {"Messages": first}, call)
    stub.add_client_error(  # the work was done, and the deletion fails
        "delete_message", "RequestThrottled", "slow down",
        expected_params={"QueueUrl": URL, "ReceiptHandle": "r1"},
    )
    gone = {"QueueUrl": URL, "ReceiptHandle": "r3"}
    stub.add_response("delete_message", {}, gone)
    stub.add_response("receive_message", {}, call)  # nothing for 20 seconds
    last = [message(4, "stop"), message(5, "18")]
    stub.add_response("receive_message", {"Messages": last}, call)
    gone = {"QueueUrl": URL, "ReceiptHandle": "r4"}
    stub.add_response("delete_message", {}, gone)
    work_off(sqs, handle, lambda: stop)
    stub.assert_no_pending_responses()
print("created:", sorted(done), "| left in the queue: m1, m2, m5")
