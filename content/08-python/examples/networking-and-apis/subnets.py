# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Membership, splitting, and a network with host bits"
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

for text in ("127.0.0.1", "10.9.9.9", "169.254.169.254", "::ffff:10.0.0.1"):
    ip = ipaddress.ip_address(text)
    ip = getattr(ip, "ipv4_mapped", None) or ip
    print(text, "private" if ip.is_private else "public", ip.is_link_local)
