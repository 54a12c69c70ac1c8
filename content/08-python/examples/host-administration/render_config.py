# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Render a configuration from data, and show the difference"
# runs = "browser"
# exit = 0
# ///

import difflib
import ipaddress
import re
import string

TEMPLATE = string.Template("""\
# Managed by deploy. Local changes are overwritten.
upstream $name {
$servers
}
""")
NAME = re.compile(r"[a-z][a-z0-9_]{0,30}")


def render(name, servers):
    """The text for nginx. The same data always gives the same text."""
    if not NAME.fullmatch(name):
        raise ValueError(f"bad name {name!r}")
    if not servers:
        raise ValueError("an upstream without servers takes the site down")
    lines = []
    for address, port in servers:
        # a value that holds ";" or "}" would be configuration, not data
        host = ipaddress.ip_address(address)
        if not 1 <= port <= 65_535:
            raise ValueError(f"bad port {port}")
        text = f"[{host}]" if host.version == 6 else str(host)
        lines.append(f"    server {text}:{port};")
    # substitute() raises KeyError for a name that it does not know
    return TEMPLATE.substitute(name=name, servers="\n".join(sorted(set(lines))))


old = render("app", [("10.0.0.12", 80), ("10.0.0.11", 80)])
new = render("app", [("2001:db8::5", 80), ("10.0.0.11", 80)])
print(*difflib.unified_diff(
    old.splitlines(), new.splitlines(), "nginx.conf", "new", n=1, lineterm="",
), sep="\n")
print("no difference:",
      old == render("app", [("10.0.0.11", 80), ("10.0.0.12", 80)]))
for name, servers in (
    ("app", []), ("app", [("10.0.0.1; } server {", 80)]), ("a b", [1]),
):
    try:
        render(name, servers)
    except ValueError as error:
        print("refused:", error)
try:
    TEMPLATE.substitute(name="app")
except KeyError as error:
    print("missing value:", error)
