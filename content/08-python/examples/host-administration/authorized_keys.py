# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Audit authorized_keys: weak, unknown, unrestricted and broken"
# runs = "browser"
# exit = 1
# ///

import base64
import hashlib
import struct
import sys

TYPES = {
    "ssh-ed25519", "sk-ssh-ed25519@openssh.com", "ssh-rsa", "ssh-dss",
    "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521",
    "sk-ecdsa-sha2-nistp256@openssh.com",
}


def cut_outside_quotes(text, separators):
    """Cut at separators, but not inside "…"; \\" does not end a quote."""
    pieces, piece, quoted, before = [], "", False, ""
    for char in text:
        if char == '"' and before != "\\":
            quoted = not quoted
        if char in separators and not quoted:
            pieces.append(piece)
            piece = ""
        else:
            piece += char
        before = char
    return [*pieces, piece]


def fields_of(blob):
    """The length-prefixed fields of a public key."""
    fields = []
    while blob:
        (length,) = struct.unpack(">I", blob[:4])
        if length > len(blob) - 4:
            raise ValueError("the key is cut off")
        fields.append(blob[4 : 4 + length])
        blob = blob[4 + length :]
    return fields


def parse(line):
    """(option names, type, bits of an RSA key, fingerprint, comment)."""
    words = [w for w in cut_outside_quotes(line, " \t") if w]
    options = [] if words[0] in TYPES else cut_outside_quotes(words[0], ",")
    kind, encoded, *comment = words[1:] if options else words
    if kind not in TYPES:
        raise ValueError(f"unknown key type {kind!r}")
    blob = base64.b64decode(encoded, validate=True)
    fields = fields_of(blob)
    if fields[0].decode() != kind:
        raise ValueError("the key is of another type than the line says")
    bits = int.from_bytes(fields[2]).bit_length() if kind == "ssh-rsa" else 0
    digest = base64.b64encode(hashlib.sha256(blob).digest()).decode()
    names = {option.split("=")[0].lower() for option in options}
    return names, kind, bits, "SHA256:" + digest.rstrip("="), " ".join(comment)


def audit(text, known):
    """Findings as (line number, what); known maps fingerprints to people."""
    seen = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        try:
            options, kind, bits, fingerprint, comment = parse(line.strip())
        except (ValueError, IndexError, struct.error) as error:
            yield number, f"not readable, so sshd ignores it: {error}"
            continue
        if kind == "ssh-dss":
            yield number, "DSA: OpenSSH has no support for it any more"
        if kind == "ssh-rsa" and bits < 2048:
            yield number, f"RSA with {bits} bits"
        if fingerprint not in known:
            yield number, f"nobody knows this key, comment {comment!r}"
        if fingerprint in seen:
            yield number, f"same key as in line {seen[fingerprint]}"
        seen.setdefault(fingerprint, number)
        if "command" in options and "restrict" not in options:
            yield number, "a forced command without restrict"
        if "cert-authority" in options:
            yield number, "a CA: every certificate that it signs gets in"


# region demo
def fake_key(kind, *numbers):
    blob = b"".join(
        struct.pack(">I", len(part)) + part
        for part in (kind.encode(), *numbers)
    )
    return f"{kind} {base64.b64encode(blob).decode()}"


def rsa(bits):
    number = (1 << (bits - 1)) + 1
    return fake_key("ssh-rsa", b"\1\0\1", number.to_bytes(bits // 8 + 1))


ann = fake_key("ssh-ed25519", b"a" * 32)
job = fake_key("ssh-ed25519", b"j" * 32)
keys = "\n".join([
    f"{ann} ann@laptop",
    f'from="10.0.0.0/8",command="backup \\"all\\" now",restrict {job} job',
    f'command="date" {rsa(3072)} report',
    f"{rsa(1024)} ann@laptop",
    fake_key("ssh-dss", b"p", b"q", b"g", b"y"),
    f"{ann} copy",
    "ssh-ed25519 AAAAC3NzaC1lZDI1",
    "# a comment",
])
known = {parse(line)[3]: who for line, who in ((ann, "Ann"), (job, "backup"))}
findings = list(audit(keys, known))
for number, what in findings:
    print(f"line {number}: {what}")
sys.exit(1 if findings else 0)
# endregion
