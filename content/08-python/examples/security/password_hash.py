# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Passwords stored with scrypt, a salt, and their parameters"
# runs = "linux"
# exit = 0
# ///

import hashlib
import hmac
import secrets

COST = {"n": 2**14, "r": 8, "p": 5}  # 16 MiB of memory for each check


def store(password, salt=None, **cost):
    """A text for the database, with all that a later check needs."""
    salt = salt or secrets.token_bytes(16)  # new for each password
    cost = COST | cost
    key = hashlib.scrypt(password.encode(), salt=salt, **cost)
    fields = (*cost.values(), salt.hex(), key.hex())
    return "$".join(("scrypt", *map(str, fields)))


def check(password, stored):
    """(is the password right, should it be stored again)"""
    name, n, r, p, salt, key = stored.split("$")
    if name != "scrypt":
        raise ValueError(f"unknown method {name!r}")
    cost = {"n": int(n), "r": int(r), "p": int(p)}
    again = store(password, bytes.fromhex(salt), **cost)
    right = hmac.compare_digest(again, stored)
    return right, right and cost != COST


ann, bob = store("correct horse"), store("correct horse")
print("same password, same text:", ann == bob)
print("right:", check("correct horse", ann))
print("wrong:", check("correct house", ann))
old = store("correct horse", n=2**12, p=1)
print("right, but cheap to guess:", check("correct horse", old))
print("method and cost:", ann.rsplit("$", 2)[0])
try:
    store("correct horse", n=2**17)
except ValueError as error:
    print("128 MiB without maxmem:", type(error).__name__)
