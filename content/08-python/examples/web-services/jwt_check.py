# /// script
# requires-python = ">=3.11"
# dependencies = ["PyJWT", "cryptography"]
#
# [tool.guide]
# title = "Check a JSON Web Token: signature, algorithm, time, audience"
# runs = "linux"
# exit = 0
# ///

import base64
import json

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec


# region check
ISSUER = "https://login.example.com"
AUDIENCE = "deploy-api"


def claims_of(token, keys):
    """The claims of a good token. Everything else raises PyJWTError."""
    key_id = jwt.get_unverified_header(token).get("kid")
    if key_id not in keys:
        raise jwt.InvalidTokenError("unknown key")
    return jwt.decode(
        token,
        keys[key_id],
        algorithms=["ES256"],  # ours; never what the token says
        audience=AUDIENCE,
        issuer=ISSUER,
        leeway=30,  # seconds that two clocks may differ
        options={"require": ["exp", "aud", "iss", "sub"]},
    )
# endregion


def part(value):
    text = json.dumps(value).encode()
    return base64.urlsafe_b64encode(text).rstrip(b"=").decode()


def new_key():
    private = ec.generate_private_key(ec.SECP256R1())
    public = private.public_key().public_bytes(
        serialization.Encoding.PEM,
        serialization.PublicFormat.SubjectPublicKeyInfo,
    )
    return private, public.decode()


private, public = new_key()
stranger, _ = new_key()
keys = {"k1": public}
good = {
    "sub": "ci-pipeline", "iss": ISSUER, "aud": AUDIENCE,
    "exp": 4_000_000_000,
}


def signed(change=None, key=private, kid="k1"):
    claims = {**good, **(change or {})}
    claims = {name: v for name, v in claims.items() if v is not None}
    return jwt.encode(claims, key, "ES256", headers={"kid": kid})


token = signed()
head, body, signature = token.split(".")
text = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4))
print("readable without a key:", json.loads(text)["sub"])

admin = part({**good, "sub": "admin"})
none = part({"alg": "none", "kid": "k1"})
cases = {
    "good": token,
    "changed": f"{head}.{admin}.{signature}",
    "alg none": f"{none}.{admin}.",
    "another key": signed(key=stranger),
    "unknown kid": signed(kid="k2"),
    "expired": signed({"exp": 1_700_000_000}),
    "no expiry": signed({"exp": None}),
    "other service": signed({"aud": "billing-api"}),
    "other issuer": signed({"iss": "https://login.example.net"}),
    "no token": "abc",
}
for name, value in cases.items():
    try:
        print(f"{name:14}", claims_of(value, keys)["sub"])
    except jwt.PyJWTError as error:
        print(f"{name:14}", "401", type(error).__name__)
