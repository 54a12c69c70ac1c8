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
day: 2024-05-01
"""
for key, value in yaml.safe_load(text).items():
    print(f"{key + ':':<9}{value!r}")

quoted = """
country: "no"
port: "22:22"
ver: "1.10"
oct: "010"
"""
print("quoted:  ", *yaml.safe_load(quoted).values())
print("empty:   ", yaml.safe_load(""))

try:
    yaml.load(text)
except TypeError as error:
    print("load:    ", error)

try:
    yaml.safe_load("key: a: b")
except yaml.MarkedYAMLError as error:  # a kind of yaml.YAMLError
    mark = error.problem_mark
    print(f"error:    {error.problem}")
    print(f"          line {mark.line + 1}, column {mark.column + 1}")

# Duplicate keys: the last one wins, and nobody is told.
print("twice:   ", yaml.safe_load("user: ann\nuser: bob"))

manifests = "kind: Service\n---\nkind: Deployment\n---\n"
try:
    yaml.safe_load(manifests)
except yaml.YAMLError as error:
    print("one:     ", error.problem)
documents = yaml.safe_load_all(manifests)  # lazy: an error comes in the loop
print("all:     ", list(documents))
