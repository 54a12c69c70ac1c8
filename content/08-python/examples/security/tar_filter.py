# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Extract a tar archive safely: the data filter and limits"
# runs = "browser"
# exit = 0
# ///

import io
import tarfile
import tempfile
from pathlib import Path, PurePosixPath


class Refused(Exception):
    """The archive wants more than to be data."""


def strict(member):
    """For a Python without filters: plain files and folders only."""
    name = PurePosixPath(member.name.lstrip("/"))
    if ".." in name.parts or not (member.isreg() or member.isdir()):
        raise Refused(member.name)
    member.name, member.mode = str(name), member.mode & 0o755
    return member


def extract(tar, dest):
    """Like filter="data"; the filter came with 3.11.4 and backports."""
    if not hasattr(tarfile, "data_filter"):
        tar.extractall(dest, members=[strict(member) for member in tar])
        return
    try:
        tar.extractall(dest, filter="data")
    except tarfile.FilterError as error:
        raise Refused(type(error).__name__) from error


def unpack(data, dest, limit=1_000_000, most=1_000):
    with tarfile.open(fileobj=data) as tar:
        total = 0
        for number, member in enumerate(tar, 1):
            total += member.size
            if total > limit or number > most:
                raise Refused("too large")  # no filter looks at the size
        extract(tar, dest)


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


def trust(data, dest):
    """What extractall() did before 3.14 when no filter was named."""
    old = not hasattr(tarfile, "data_filter")
    with tarfile.open(fileobj=data) as tar:
        tar.extractall(dest, **({} if old else {"filter": "fully_trusted"}))


def show(label, data, way=unpack, **options):
    with tempfile.TemporaryDirectory() as top:
        dest = Path(top, "dest")
        dest.mkdir()
        try:
            way(data, dest, **options)
        except Refused:
            print(f"{label:16} refused")
            return
        for path in (p for p in Path(top).rglob("*") if p.is_file()):
            mode = path.stat().st_mode & 0o7777
            print(f"{label:16} {path.relative_to(top)} {mode:o}")


show("trusted, ../evil", archive("../evil"), way=trust)
show("../evil", archive("../evil"))
link = {"type": tarfile.SYMTYPE, "linkname": "/etc"}
show("link to /etc", archive("etc", **link))
show("device", archive("null", type=tarfile.CHRTYPE))
show("/evil", archive("/evil"))
show("mode 4777", archive("tool", mode=0o4777))
show("4 bytes, max. 3", archive("a"), limit=3)
