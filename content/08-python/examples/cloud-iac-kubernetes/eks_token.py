# /// script
# requires-python = ">=3.11"
# dependencies = ["boto3", "kubernetes"]
#
# [tool.guide]
# title = "A token for EKS is a signed request that nobody has sent yet"
# runs = "linux"
# ///

import base64
import json
import tempfile
import time
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import boto3
from kubernetes import client
from urllib3 import HTTPResponse


# region token
def eks_token(session, cluster, region):
    """A token for this cluster, good for at most 15 minutes."""
    sts = session.client(
        "sts", region_name=region,
        endpoint_url=f"https://sts.{region}.amazonaws.com")

    def name_the_cluster(request, **_):
        request.headers["x-k8s-aws-id"] = cluster

    # A header that is there before the signature becomes part of it.
    sts.meta.events.register(
        "before-sign.sts.GetCallerIdentity", name_the_cluster)
    url = sts.generate_presigned_url(
        "get_caller_identity", ExpiresIn=60, HttpMethod="GET")
    text = base64.urlsafe_b64encode(url.encode()).decode()
    return "k8s-aws-v1." + text.rstrip("=")


def eks_client(session, cluster, region, folder, now=time.monotonic):
    """A client that makes a new token when the last one is 10 minutes old."""
    made = float("-inf")

    def renew(configuration):
        nonlocal made
        if now() - made >= 600:
            bearer = "Bearer " + eks_token(session, cluster["name"], region)
            # Release 36 of the client reads the second key.
            configuration.api_key = {
                "authorization": bearer, "BearerToken": bearer}
            made = now()  # last: after a failure the next call tries again

    authority = Path(folder, "ca.pem")
    authority.write_bytes(
        base64.b64decode(cluster["certificateAuthority"]["data"]))
    configuration = client.Configuration(host=cluster["endpoint"])
    configuration.ssl_ca_cert = str(authority)
    renew(configuration)
    configuration.refresh_api_key_hook = renew  # called for each request
    return client.ApiClient(configuration)
# endregion


class Pool:
    """Stands in for the connections: it keeps what was sent."""

    def __init__(self):
        self.sent = []

    def request(self, method, url, headers, **options):
        self.sent.append(headers["authorization"])
        return HTTPResponse(json.dumps({"items": []}).encode(), status=200)


class CountingSession(boto3.Session):
    tokens = 0

    def client(self, *args, **options):
        self.tokens += 1
        return super().client(*args, **options)


def opened(bearer):
    """The address inside a token."""
    text = bearer.removeprefix("Bearer k8s-aws-v1.")
    url = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode()
    parts = urlsplit(url)
    query = parse_qs(parts.query)
    return parts.hostname, {name: values[0] for name, values in query.items()}


session = CountingSession("AKIAEXAMPLE", "not-a-secret", "session-token")
cluster = {  # as eks.describe_cluster(name="shop")["cluster"] returns it
    "name": "shop", "endpoint": "https://ABC.gr7.eu-west-1.eks.amazonaws.com",
    "certificateAuthority": {"data": base64.b64encode(b"PEM").decode()},
}
clock = [0]
pool = Pool()
with tempfile.TemporaryDirectory() as folder:
    api = eks_client(session, cluster, "eu-west-1", folder, lambda: clock[0])
    api.rest_client.pool_manager = pool
    core = client.CoreV1Api(api)
    for second in (0, 590, 601):
        clock[0] = second
        core.list_namespaced_pod("shop")
        print(f"second {second:3}: tokens made so far: {session.tokens}")

host, query = opened(pool.sent[0])
print("host:", host)
print("action:", query["Action"])
print("signed headers:", query["X-Amz-SignedHeaders"])
print("the key's name is in it:", "AKIAEXAMPLE" in str(query))
print("the secret is in it:", "not-a-secret" in str(query))
