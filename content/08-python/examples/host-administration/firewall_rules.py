# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Firewall rules as data: check, render for nftables, compare"
# runs = "browser"
# exit = 0
# ///

import ipaddress

PUBLIC = {80, 443}  # what the whole internet may reach
MANAGEMENT = ipaddress.ip_network("10.0.9.0/24")  # where we come from


def checked(rules):
    """The rules with parsed networks; ValueError names every fault."""
    good, faults = [], []
    for rule in rules:
        try:
            if set(rule) != {"name", "source", "port"}:
                raise ValueError(f"unknown or missing keys: {sorted(rule)}")
            name, port = rule["name"], rule["port"]
            if not str(name).isidentifier():  # it goes into a comment
                raise ValueError(f"bad name {name!r}")
            source = ipaddress.ip_network(rule["source"])  # no host bits
            if isinstance(port, bool) or not isinstance(port, int):
                raise ValueError(f"{name}: port {port!r} is not a number")
            if not 1 <= port <= 65_535:
                raise ValueError(f"{name}: port {port}")
            if source.prefixlen == 0 and port not in PUBLIC:
                raise ValueError(f"{name}: port {port} open to everybody")
            good.append((source, port, name))
        except ValueError as error:
            faults.append(str(error))
    if not any(port == 22 and source.version == MANAGEMENT.version
               and MANAGEMENT.subnet_of(source) for source, port, _ in good):
        faults.append(f"no SSH from {MANAGEMENT}: this would lock us out")
    if faults:
        raise ValueError("; ".join(faults))
    return sorted(good, key=lambda rule: (rule[1], str(rule[0])))


def render(rules):
    """Text for nft -f, which replaces the table in one transaction."""
    lines = [
        "table inet managed", "delete table inet managed",
        "table inet managed {", "  chain input {",
        "    type filter hook input priority filter; policy drop;",
        '    iif "lo" accept', "    ct state established,related accept",
        "    meta l4proto { icmp, ipv6-icmp } accept",
    ]
    for source, port, name in rules:
        family = "ip6" if source.version == 6 else "ip"
        match = f"{family} saddr {source}"
        if source.prefixlen == 0:  # everybody, in this family
            match = f"meta nfproto ipv{source.version}"
        lines.append(f'    {match} tcp dport {port} accept comment "{name}"')
    return "\n".join([*lines, "  }", "}"])


ssh = {"name": "ssh", "source": "10.0.0.0/16", "port": 22}
web4 = {"name": "web", "source": "0.0.0.0/0", "port": 443}
web6 = {"name": "web", "source": "::/0", "port": 443}
old = checked([ssh, web4])
new = checked([web6, web4, ssh])
print(render(new))
for sign, rules in (("-", set(old) - set(new)), ("+", set(new) - set(old))):
    for source, port, name in sorted(rules, key=str):
        print(sign, source, port, name)
for rules in (
    [web4],
    [ssh, {"name": "db", "source": "0.0.0.0/0", "port": 5432}],
    [ssh, {"name": "db", "source": "10.0.1.7/16", "port": "5432"}],
):
    try:
        checked(rules)
    except ValueError as error:
        print("refused:", error)
