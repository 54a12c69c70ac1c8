"""Nightly clean-up: compress old logs, delete very old archives."""

import gzip
import os
import shutil
import sys
import time

DAY = 86_400


def compress(path):
    with open(path, "rb") as source:
        try:
            with gzip.open(path + ".gz", "wb") as sink:
                shutil.copyfileobj(source, sink)
        except:
            print("could not compress", path)
    os.remove(path)


def cleanup(folder, keep_days=30, dry_run=False, now=time.time()):
    failures = 0
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        age = now - os.path.getmtime(path)
        try:
            if ".gz" in name and age > keep_days * DAY:
                print("delete", name)
                if not dry_run:
                    os.remove(path)
            elif ".log" in name and ".gz" not in name and age > DAY:
                print("compress", name)
                compress(path)
        except OSError as error:
            print(f"{name}: {error}", file=sys.stderr)
            failures += 1
    return failures


def main(argv=None):
    argv = sys.argv[1:] if argv is None else argv
    cleanup(argv[0], dry_run="--dry-run" in argv)
    return 0


if __name__ == "__main__":
    sys.exit(main())
