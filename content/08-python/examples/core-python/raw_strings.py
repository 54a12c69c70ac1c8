# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A backslash in a plain string and in a raw string"
# runs = "browser"
# exit = 0
# ///

import re

print(len("\b"), len(r"\b"))  # a backspace; a backslash and a b
line = "web-1 up"
print(re.search("\bup\b", line), re.search(r"\bup\b", line).group())

print("C:\new", "|", r"C:\new")

try:
    compile(r"folder = r'C:\logs\'", "config.py", "exec")
except SyntaxError as error:
    print("SyntaxError:", error.msg.partition(" (")[0])

percent = 7.256
host = "web-1"
print(f"{host:>8}|{host:<8}|{percent:.1f} %|{1_234_567:,}|{host!r}|{percent=}")
print(",".join(["web-1", "db-1"]), "a, b,,c".split(","))
