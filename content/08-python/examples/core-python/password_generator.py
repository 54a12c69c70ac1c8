# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "random for jitter and samples, secrets for passwords and tokens"
# runs = "browser"
# exit = 0
# ///

import math
import random
import secrets
import string

SAFE = "".join(c for c in string.ascii_letters + string.digits
               if c not in "0O1lI")  # they look alike when read aloud
CLASSES = (string.ascii_lowercase, string.ascii_uppercase, string.digits)


def password(length=20, alphabet=SAFE):
    """A random password with a lower, an upper case letter and a digit."""
    if length < 12:
        raise ValueError("at least 12 characters")
    if not all(set(group) & set(alphabet) for group in CLASSES):
        raise ValueError("the alphabet lacks a class")  # or no end below
    while True:  # drawing again keeps every valid password equally likely
        text = "".join(secrets.choice(alphabet) for _ in range(length))
        if all(any(c in group for c in text) for group in CLASSES):
            return text


def bits(length, size):
    """How many bits an attacker has to guess."""
    return math.log2(size) * length


text = password()
print(len(text), set(text) <= set(SAFE), text != password())
print(f"{bits(8, 95):.0f} bits for 8 of 95, {bits(20, len(SAFE)):.0f} for ours")
for arguments in ((8,), (20, string.digits)):
    try:
        password(*arguments)
    except ValueError as error:
        print("refused:", error)
token = secrets.token_urlsafe(32)  # 32 random bytes as text
print("token:", len(token), "characters,", len(secrets.token_hex(16)), "in hex")
print("equal:", secrets.compare_digest(token, token))

# The same seed gives the same numbers: good for a test, fatal for a password.
first, second = random.Random(7), random.Random(7)
print("repeatable:", [first.randint(1, 6) for _ in range(5)]
      == [second.randint(1, 6) for _ in range(5)])
hosts = ["web-1", "web-2", "web-3", "db-1"]
rng = random.Random(7)
picked = rng.sample(hosts, k=2)  # without repetition; choices() repeats
print("sample:", len(set(picked)), "different, in hosts:",
      set(picked) <= set(hosts))
try:
    rng.sample(hosts, k=9)
except ValueError as error:
    print("ValueError:", error)
print("shuffle returns", rng.shuffle(hosts), "and keeps", len(hosts), "items")
print("jitter:", all(0.5 <= rng.uniform(0.5, 1.5) <= 1.5 for _ in range(100)))
