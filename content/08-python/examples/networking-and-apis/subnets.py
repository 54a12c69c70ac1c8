# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "ipaddress: membership, subnets, host bits, and SSRF"
# runs = "browser"
# exit = 0
# ///

import ipaddress

network = ipaddress.ip_network("10.0.4.0/24")
address = ipaddress.ip_address("10.0.4.17")
print(network.num_addresses, address in network)
print([str(part) for part in network.subnets(new_prefix=26)])

try:
    ipaddress.ip_network("10.0.4.17/24")
except ValueError as error:
    print("ValueError:", error)
print(ipaddress.ip_interface("10.0.4.17/24").network)

ranges = [ipaddress.ip_network(n) for n in ("10.0.0.0/25", "10.0.0.128/25")]
print([str(n) for n in ipaddress.collapse_addresses(ranges)])
print(ipaddress.ip_network("10.1.0.0/16").overlaps(network))


def may_fetch(text):
    """Say whether a server may connect there for somebody else."""
    ip = ipaddress.ip_address(text)
    ip = getattr(ip, "ipv4_mapped", None) or ip  # ::ffff:10.0.0.1
    return ip.is_global and not ip.is_multicast


for text in (
    "8.8.8.8", "10.9.9.9", "127.0.0.1", "169.254.169.254", "100.64.0.1",
    "224.0.0.251", "::ffff:10.0.0.1", "2606:4700::1111", "fd00::1",
):
    ip = ipaddress.ip_address(text)
    print(f"{text:<16} private={ip.is_private!s:<5} fetch={may_fetch(text)}")
