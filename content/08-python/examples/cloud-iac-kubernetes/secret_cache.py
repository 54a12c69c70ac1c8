# /// script
# requires-python = ">=3.11"
# dependencies = ["boto3"]
#
# [tool.guide]
# title = "A secret from Secrets Manager: cached, renewed, errors by code"
# runs = "linux"
# exit = 0
# ///

import json

import boto3
from botocore.config import Config
from botocore.exceptions import (
    ClientError,
    ConnectTimeoutError,
    EndpointConnectionError,
    HTTPClientError,
)
from botocore.stub import Stubber

# not BotoCoreError: missing credentials are one, and must be heard
NO_ANSWER = HTTPClientError, EndpointConnectionError, ConnectTimeoutError
TEMPORARY = {
    "InternalServiceError",
    "ThrottlingException",
    "RequestLimitExceeded",
}


# region cache
class SecretCache:
    """One secret, fetched again after ttl seconds or after refresh()."""

    def __init__(self, client, name, clock, ttl=300):
        self.client, self.name, self.clock, self.ttl = client, name, clock, ttl
        self._value, self._fetched = None, None

    def refresh(self):
        answer = self.client.get_secret_value(SecretId=self.name)
        self._value = json.loads(answer["SecretString"])
        self._fetched = self.clock()
        return self._value

    def get(self):
        if self._value is None:
            return self.refresh()  # nothing old to fall back on
        if self.clock() - self._fetched < self.ttl:
            return self._value
        try:
            return self.refresh()
        except ClientError as error:
            if error.response["Error"]["Code"] not in TEMPORARY:
                raise  # deleted, or no longer allowed: must be heard
        except NO_ANSWER:
            pass
        self._fetched = self.clock() - self.ttl + 30  # ask again in 30 s
        print("  AWS did not answer, the old value is used")
        return self._value
# endregion


nobody = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
config = Config(connect_timeout=3, read_timeout=5)
client = boto3.client(
    "secretsmanager", region_name="eu-west-1", config=config, **nobody
)
now = 0
cache = SecretCache(client, "shop/db", clock=lambda: now)
call = {"SecretId": "shop/db"}


def value(version):
    secret = json.dumps({"user": "shop", "password": f"hidden-{version}"})
    return {"Name": "shop/db", "SecretString": secret}


def show(label, secret):
    print(f"{label}: version {secret['password'].removeprefix('hidden-')}")


with Stubber(client) as stub:
    stub.add_response("get_secret_value", value(1), call)
    show("first use", cache.get())
    now = 200
    show("after 200 s, from the cache", cache.get())
    stub.add_response("get_secret_value", value(2), call)
    show("the login failed, so refresh", cache.refresh())
    now = 600
    stub.add_client_error("get_secret_value", "InternalServiceError")
    show("after 600 s", cache.get())
    now = 620
    show("after 620 s, not asked yet", cache.get())
    now = 630
    for code in ("AccessDeniedException", "ResourceNotFoundException"):
        stub.add_client_error("get_secret_value", code)
        try:
            cache.get()
        except ClientError as error:
            print("raised:", error.response["Error"]["Code"])
    stub.assert_no_pending_responses()
