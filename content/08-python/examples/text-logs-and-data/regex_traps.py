# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Regular expressions that match more, or less, than they seem to"
# runs = "browser"
# exit = 0
# ///

import ipaddress
import re

line = 'user="ann" host="web-1"'
print("greedy:   ", re.findall(r'"(.*)"', line))
print("bounded:  ", re.findall(r'"([^"]*)"', line))

print("$:        ", bool(re.match(r"^\w+$", "root\n")))
print("fullmatch:", bool(re.fullmatch(r"\w+", "root\n")))

print("groups:   ", re.findall(r"(web|db)-\d+", "web-1 db-2"))
print("no group: ", re.findall(r"(?:web|db)-\d+", "web-1 db-2"))

print("digits:   ", bool(re.fullmatch(r"\d+", "٣")), int("٣"))
print("dot:      ", bool(re.fullmatch(r"10.0.0.1", "10a0b0c1")))

pattern = r"\d{1,3}(?:\.\d{1,3}){3}"
for text in ("10.0.0.1", "999.1.1.1"):
    try:
        parsed = str(ipaddress.ip_address(text))
    except ValueError as error:
        parsed = type(error).__name__
    print(f"{text}: regex {bool(re.fullmatch(pattern, text))}, {parsed}")
