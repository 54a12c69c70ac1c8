# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Facts of a host: distribution, name, addresses"
# runs = "linux"
# exit = 0
# ///

import ipaddress
import json
import socket
import subprocess


def family(facts):
    """Which package manager to use; ID alone would miss derivatives.

    On a host, facts is platform.freedesktop_os_release().
    """
    ids = {facts.get("ID", ""), *facts.get("ID_LIKE", "").split()}
    if "debian" in ids:
        return "apt"
    if ids & {"rhel", "fedora", "centos"}:
        return "dnf"
    raise ValueError(f"unknown distribution {facts.get('ID')!r}")


def addresses(run):
    """[(interface, address)] that other hosts can use."""
    result = run(["ip", "-j", "addr"], capture_output=True, timeout=10,
                 check=True, text=True)
    found = []
    for link in json.loads(result.stdout):
        for item in link.get("addr_info", []):
            # host is 127.0.0.1, link is fe80:: of one cable
            if item["scope"] == "global" and link["operstate"] != "DOWN":
                found.append((link["ifname"],
                              ipaddress.ip_address(item["local"])))
    return found


def source_address(target):
    """The own address for packets to target. UDP connect sends nothing."""
    kind = socket.AF_INET6 if ":" in target else socket.AF_INET
    with socket.socket(kind, socket.SOCK_DGRAM) as probe:
        probe.connect((target, 9))  # OSError: no route
        return probe.getsockname()[0]


for facts in ({"ID": "ubuntu", "ID_LIKE": "debian"},
              {"ID": "rocky", "ID_LIKE": "rhel centos fedora"},
              {"ID": "alpine"}):
    try:
        print("release:", facts["ID"], "->", family(facts))
    except ValueError as error:
        print("refused:", error)


def ip(command, **options):  # a double that answers as iproute2 does
    links = [
        ("lo", "UNKNOWN", [("127.0.0.1", "host"), ("::1", "host")]),
        ("eth0", "UP", [("10.0.0.5", "global"), ("2001:db8::5", "global"),
                        ("fe80::1", "link")]),
        ("docker0", "DOWN", [("172.17.0.1", "global")]),
    ]
    return subprocess.CompletedProcess(command, 0, json.dumps([
        {"ifname": name, "operstate": state, "addr_info": [
            {"local": address, "scope": scope} for address, scope in items]}
        for name, state, items in links]))


for interface, address in addresses(ip):
    print("address:", interface, address)
print("source: ", source_address("127.0.0.1"), source_address("127.0.0.53"))
name = socket.gethostname()
print("name:    a text:", isinstance(name, str), "| empty:", not name)
