# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Is this an address? In which network? Which addresses are free?"
# runs = "browser"
# exit = 0
# ///

import ipaddress
from itertools import islice

for text in ("10.0.4.17", "999.1.1.1", "10.0.4", "10.0.4.017", "fe80::1"):
    try:
        address = ipaddress.ip_address(text)
        print(f"{text:<11} version {address.version}")
    except ValueError as error:
        print(f"{text:<11} {error}")

network = ipaddress.ip_network("10.0.4.17/29", strict=False)
hosts = list(network.hosts())
print(network, "has", len(hosts), "hosts:", hosts[0], "to", hosts[-1])
v6 = ipaddress.ip_address("::ffff:10.0.4.17")
print(ipaddress.ip_address("10.0.4.17") in network, v6 in network,
      v6.ipv4_mapped in network)

used = {ipaddress.ip_address(f"10.0.4.{n}") for n in (17, 18, 20)}
free = (host for host in network.hosts() if host not in used)
print("free:", [str(host) for host in islice(free, 2)])

sites = {
    ipaddress.ip_network("10.0.0.0/8"): "company",
    ipaddress.ip_network("10.0.0.0/16"): "Berlin",
    ipaddress.ip_network("10.0.4.0/24"): "Berlin, database",
}


def site(text):
    """Return the name of the smallest network that holds the address."""
    address = ipaddress.ip_address(text)
    # ::ffff:10.0.4.17 is 10.0.4.17; an IPv4 address has no such attribute.
    address = getattr(address, "ipv4_mapped", None) or address
    found = [network for network in sites if address in network]
    if not found:
        return "unknown"
    return sites[max(found, key=lambda network: network.prefixlen)]


for text in (
    "10.0.4.17", "10.0.9.1", "10.7.0.1", "192.0.2.1", "::ffff:10.0.4.17"
):
    print(text, "->", site(text))
print(ipaddress.ip_network("2001:db8::/64").num_addresses)
