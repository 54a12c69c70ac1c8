# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Prediction: one, true and one point zero as keys"
# runs = "browser"
# exit = 0
# ///

import json

status = {1: "int", True: "bool", 1.0: "float"}
print(status)
print(json.loads(json.dumps({1: "a", None: "b"})))
print(json.dumps({1: "a", "1": "b"}))
print(isinstance(True, int), sum([True, True, False]))
