# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "DNS: a name that does not exist, and a resolver that does not answer"
# runs = "linux"
# exit = 0
# ///

import socket


def resolve(name, port, lookup=socket.getaddrinfo):
    """Return the addresses in the resolver's order, each once."""
    # Without type= each address comes three times: TCP, UDP and raw.
    found = lookup(name, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(address[0] for *_, address in found))


def explain(name, lookup):
    try:
        return resolve(name, 443, lookup)
    except socket.gaierror as error:  # a subclass of OSError
        if error.errno == socket.EAI_NONAME:
            return "no such name: do not retry, check the spelling"
        if error.errno == socket.EAI_AGAIN:
            return "no answer from DNS: retry, check resolv.conf"
        return f"resolver: {error.strerror}"
    except UnicodeError:  # an empty label, or one of over 63 characters
        return "not a host name: nobody was asked"


# Doubles of getaddrinfo(), so that the output needs no network.
def records(name, port, type):
    addresses = ["2001:db8::7", "192.0.2.7", "192.0.2.7"]
    return [(0, type, 6, "", (ip, port)) for ip in addresses]


def fails(code):
    def lookup(name, port, type):
        raise socket.gaierror(code, "as the system's library says it")

    return lookup


print(resolve("127.0.0.1", 443))  # an address needs no lookup
print(explain("api.example.com", records))
print(explain("api..example.com", socket.getaddrinfo))
print(explain("api.exmaple.com", fails(socket.EAI_NONAME)))
print(explain("api.example.com", fails(socket.EAI_AGAIN)))
