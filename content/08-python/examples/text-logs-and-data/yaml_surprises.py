# /// script
# requires-python = ">=3.11"
# dependencies = ["PyYAML"]
#
# [tool.guide]
# title = "What YAML 1.1 makes of plain words and numbers"
# runs = "linux"
# exit = 0
# ///

import yaml

text = """
country: no
port: 22:22
ver: 1.10
oct: 010
"""
print(yaml.safe_load(text))

quoted = """
country: "no"
port: "22:22"
ver: "1.10"
oct: "010"
"""
print(yaml.safe_load(quoted))

try:
    yaml.safe_load("key: a: b")
except yaml.YAMLError as error:
    mark = error.problem_mark
    print(f"{error.problem} at line {mark.line + 1}, column {mark.column + 1}")

print(yaml.safe_load("user: ann\nuser: bob"))  # duplicate keys: the last wins
