# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Regular expressions that interviewers ask for, each with an edge case"
# runs = "browser"
# exit = 0
# ///

import ipaddress
import re


def ipv4_addresses(text):
    """Find candidates with a pattern, let a parser decide."""
    for word in re.findall(r"(?<![\w.])\d+(?:\.\d+){3}(?!\w|\.\d)", text):
        try:
            yield str(ipaddress.IPv4Address(word))
        except ValueError:
            continue


text = "10.0.0.7 999.1.1.1 1.2.3.4.5 ::1, and 10.0.0.8."
print("IPv4:     ", list(ipv4_addresses(text)))

pair = re.compile(r'(\w+)=("(?:[^"\\]|\\.)*"|\S*)')
print("pairs:    ", dict(pair.findall('user=ann msg="disk full" n=')))

mask = re.compile(r"(?i)\b(password|token)=[^\s&]+")
print("mask:     ", mask.sub(r"\1=***", "GET /?Token=abc&user=ann"))

day = re.compile(r"(?P<d>\d\d)/(?P<m>\d\d)/(?P<y>\d{4})")
print("reorder:  ", day.sub(r"\g<y>-\g<m>-\g<d>", "on 31/12/2024"))
print("function: ", re.sub(r"\d+", lambda m: str(int(m[0]) + 1), "v1.9"))

host = re.compile(r"(?=.{1,253}$)(?!-)[a-z\d-]{1,63}(?<!-)"
                  r"(?:\.(?!-)[a-z\d-]{1,63}(?<!-))*", re.I | re.A)
names = ("web-1.example.org", "-web", "web_1", "a..b")
print("host name:", [bool(host.fullmatch(name)) for name in names])

text = "start\nERROR disk\nERROR net\nend"
print("lines:    ", re.findall(r"(?m)^ERROR (\w+)$", text))
print("one block:", re.search(r"(?s)ERROR.*net", text)[0].split("\n"))
print("without:  ", re.findall(r"(?m)^(?!ERROR).+$", text))
print("colours:  ", re.sub(r"\x1b\[[\d;]*m", "", "\x1b[31mred\x1b[0m"))
print("split:    ", re.split(r"[,;\s]\s*", "a, b;c d"))
print("literal:  ", bool(re.search(re.escape("a.b"), "axb")))
for match in re.finditer(r"\berror\b", "No error, errors: error", re.I):
    print("position: ", match.span())
