# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Mutual TLS: who fails with which message, and a new certificate"
# runs = "linux"
# exit = 0
# commands = ["openssl"]
# ///

import pathlib
import ssl
import subprocess
import tempfile

MAY_CALL = {"spiffe://shop/orders"}  # the identity, not the CA, decides


# region contexts
def server_context(ca, certificate, key):
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=ca)
    context.verify_mode = ssl.CERT_REQUIRED  # the default is CERT_NONE
    context.load_cert_chain(certificate, key)
    return context


def client_context(ca, certificate=None, key=None):
    context = ssl.create_default_context(cafile=ca)  # checks the host name
    if certificate:
        context.load_cert_chain(certificate, key)
    return context


def identity(peer):
    """The URI in the certificate's subjectAltName, exactly one."""
    names = [value for kind, value in peer.get("subjectAltName", ())
             if kind == "URI"]
    return names[0] if len(names) == 1 else None


def answer(peer):
    caller = identity(peer)
    if caller not in MAY_CALL:  # TLS was fine; this caller may not do it
        return f"403 for {caller}"
    return f"200 for {caller}"
# endregion


def connect(client, server, host="pay.internal"):
    """A handshake in memory, so that both sides' errors can be shown."""
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    ends = {
        "client": client.wrap_bio(to_client, to_server, server_hostname=host),
        "server": server.wrap_bio(to_server, to_client, server_side=True),
    }
    steps = {"client": [ends["client"].do_handshake],
             "server": [ends["server"].do_handshake]}
    steps["client"].append(ends["client"].read)  # the alert comes here
    seen = {}
    for _ in range(8):
        for side in ends:
            if side in seen or not steps[side]:
                continue
            try:
                result = steps[side][0]()
                steps[side].pop(0)
                if side == "server":
                    ends[side].write(answer(ends[side].getpeercert()).encode())
                elif result:
                    seen[side] = result.decode()
            except ssl.SSLWantReadError:
                pass
            except ssl.SSLCertVerificationError as error:
                seen[side] = error.verify_message
            except ssl.SSLError as error:
                seen[side] = error.reason
    return ends["client"], seen


def openssl(*words):
    done = subprocess.run(["openssl", *words], timeout=30,
                          capture_output=True, text=True)
    if done.returncode != 0:  # its text says why, the status does not
        raise RuntimeError(f"openssl {words[0]}: {done.stderr.strip()}")


def issue(folder, name, san=None, ca=None, days=30):
    """A key and a certificate with openssl; a CA when no SAN is given."""
    pem, key, csr, ext = (
        folder / f"{name}.{end}" for end in ("pem", "key", "csr", "ext"))
    lines = ["subjectKeyIdentifier=hash", "authorityKeyIdentifier=keyid"]
    lines += ["basicConstraints=critical,CA:FALSE", f"subjectAltName={san}"]
    if san is None:
        lines[2:] = ["basicConstraints=critical,CA:TRUE",
                     "keyUsage=critical,keyCertSign"]
    ext.write_text("\n".join(lines), "utf-8")  # 3.13 asks for all of these
    openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
            "-nodes", "-subj", f"/CN={name}", "-out", csr, "-keyout", key)
    sign = ["-CA", ca[0], "-CAkey", ca[1]] if ca else ["-signkey", key]
    openssl("x509", "-req", "-in", csr, "-extfile", ext,
            "-days", str(days), "-out", pem, *sign)
    key.chmod(0o600)  # a private key is for its owner only
    return pem, key


with tempfile.TemporaryDirectory() as temporary:
    folder = pathlib.Path(temporary)
    ca, other = issue(folder, "ca"), issue(folder, "other-ca")
    pay = issue(folder, "pay", "DNS:pay.internal", ca)
    orders = issue(folder, "orders", "URI:spiffe://shop/orders", ca)
    report = issue(folder, "report", "URI:spiffe://shop/report", ca)
    late = issue(folder, "late", "URI:spiffe://shop/orders", ca, days=-1)
    alien = issue(folder, "alien", "URI:spiffe://shop/orders", other)
    server = server_context(ca[0], *pay)
    cases = {
        "orders": (client_context(ca[0], *orders), "pay.internal"),
        "report": (client_context(ca[0], *report), "pay.internal"),
        "no certificate": (client_context(ca[0]), "pay.internal"),
        "expired": (client_context(ca[0], *late), "pay.internal"),
        "another CA": (client_context(ca[0], *alien), "pay.internal"),
        "wrong host": (client_context(ca[0], *orders), "db.internal"),
        "client's CA": (client_context(other[0], *orders), "pay.internal"),
    }
    for name, (client, host) in cases.items():
        print(name)
        for side, text in connect(client, server, host)[1].items():
            print(f"    {side}: {text}")
    old, _ = connect(cases["orders"][0], server)
    pay2 = issue(folder, "pay-new", "DNS:pay.internal", ca)
    server.load_cert_chain(*pay2)  # the same context, no restart
    new, _ = connect(cases["orders"][0], server)
    for title, end in (("open connection", old), ("new connection", new)):
        print(f"{title}: {end.getpeercert()['subject'][0][0][1]}")
