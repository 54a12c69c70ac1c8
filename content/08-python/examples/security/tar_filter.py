# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Members of an archive that want more than to be data"
# runs = "browser"
# exit = 0
# ///

import io
import tarfile
import tempfile
from pathlib import Path


def archive(name, **fields):
    """A tar file in memory with one member."""
    member = tarfile.TarInfo(name)
    member.size = 0 if "type" in fields else 4
    for field, value in fields.items():
        setattr(member, field, value)
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as tar:
        tar.addfile(member, io.BytesIO(b"evil"))
    data.seek(0)
    return data


def unpack(data, mode="data", limit=1_000_000):
    tar = tarfile.open(fileobj=data)
    with tar, tempfile.TemporaryDirectory() as top:
        if sum(member.size for member in tar) > limit:
            return "too large"  # no filter looks at the size
        dest = Path(top, "dest")
        dest.mkdir()
        try:
            tar.extractall(dest, filter=mode)
        except tarfile.FilterError as error:
            return type(error).__name__
        found = next(p for p in Path(top).rglob("*") if p.is_file())
        return f"{found.relative_to(top)} {found.stat().st_mode & 0o7777:o}"


print("trusted ..:", unpack(archive("../evil"), "fully_trusted"))
print("data ..:   ", unpack(archive("../evil")))
link = {"type": tarfile.SYMTYPE, "linkname": "/etc"}
print("link:      ", unpack(archive("etc", **link)))
print("device:    ", unpack(archive("null", type=tarfile.CHRTYPE)))
print("absolute:  ", unpack(archive("/evil")))
print("setuid:    ", unpack(archive("tool", mode=0o4777)))
print("large:     ", unpack(archive("a"), limit=3))
