# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Dictionary order and set order under twenty hash seeds"
# runs = "linux"
# exit = 0
# ///

import os
import subprocess
import sys

program = """
hosts = ["web", "db", "cache", "queue", "auth", "mail"]
print(list(dict.fromkeys(hosts)))
print(list(set(hosts)))
"""
runs = [
    subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONHASHSEED": str(seed)},
        capture_output=True, text=True, encoding="utf-8", check=True,
        timeout=20,
    ).stdout.splitlines()
    for seed in range(1, 21)
]
dict_orders, set_orders = map(set, zip(*runs))
print("dict:", *dict_orders)
print("set: more than one order:", len(set_orders) > 1)
