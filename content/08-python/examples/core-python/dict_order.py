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
dict_orders, set_orders = set(), set()
for seed in range(1, 21):
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONHASHSEED": str(seed)},
        capture_output=True, text=True, check=True, timeout=20,
    )
    from_dict, from_set = done.stdout.splitlines()
    dict_orders.add(from_dict)
    set_orders.add(from_set)

print("dict:", *dict_orders)
print("set: more than one order:", len(set_orders) > 1)
