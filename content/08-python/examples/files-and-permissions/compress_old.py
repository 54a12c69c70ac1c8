# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Compress old logs: check the copy before the original goes"
# runs = "linux"
# exit = 1
# ///

import contextlib
import gzip
import hashlib
import os
import stat
import sys
from pathlib import Path


def compress(path, after_copy=lambda: None):
    """Replace path by path.gz; OSError leaves the original alone."""
    target = path.with_name(f"{path.name}.gz")
    partial = path.with_name(f".{path.name}.gz.partial")
    partial.unlink(missing_ok=True)  # of a run that was killed
    before, digest = path.lstat(), hashlib.sha256()
    if not stat.S_ISREG(before.st_mode):  # a link, or a pipe that blocks
        raise OSError("not a regular file")
    try:
        with path.open("rb") as source, partial.open("xb") as raw:
            with gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as packed:
                while block := source.read(1 << 20):
                    digest.update(block)
                    packed.write(block)
            raw.flush()
            os.fchmod(raw.fileno(), stat.S_IMODE(before.st_mode))
            os.fsync(raw.fileno())
        after_copy()  # for the demonstration: time passes
        with gzip.open(partial, "rb") as copy:
            if hashlib.file_digest(copy, "sha256").digest() != digest.digest():
                raise OSError("the copy differs")
        after = path.lstat()
        if (after.st_size, after.st_mtime_ns) != (
            before.st_size, before.st_mtime_ns,
        ):
            raise OSError("somebody still writes to it")
        os.utime(partial, ns=(before.st_atime_ns, before.st_mtime_ns))
        os.link(partial, target)  # unlike rename, it never replaces a file
        path.unlink()
    finally:
        with contextlib.suppress(FileNotFoundError):
            partial.unlink()


for name in ("a.log", "busy.log", "twice.log"):
    Path(name).write_text("GET /health 200\n" * 10_000, encoding="utf-8")
    os.utime(name, (0, 1_700_000_000))
    os.chmod(name, 0o640)
Path("twice.log.gz").write_bytes(b"an older archive")
Path("current.log").symlink_to("busy.log")


def write_more():
    with open("busy.log", "a", encoding="utf-8") as file:
        file.write("one more line\n")


failed = 0
for name, hook in (
    ("a.log", lambda: None), ("busy.log", write_more),
    ("twice.log", lambda: None), ("current.log", lambda: None),
    ("gone.log", lambda: None),
):
    try:
        compress(Path(name), hook)
        print(f"{name}: compressed")
    except OSError as error:
        failed += 1
        print(f"{name}: left alone, {error.strerror or error}")
info = os.stat("a.log.gz")
print("smaller:", info.st_size < 5_000, stat.filemode(info.st_mode),
      "mtime kept:", info.st_mtime == 1_700_000_000)
with gzip.open("a.log.gz", "rt", encoding="utf-8") as file:
    print("lines:", sum(1 for _ in file))
print(sorted(path.name for path in Path().glob("*.log*")))
sys.exit(1 if failed else 0)
