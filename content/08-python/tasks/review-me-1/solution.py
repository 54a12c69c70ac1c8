"""Nightly clean-up: compress old logs, delete very old archives."""

import argparse
import gzip
import os
import shutil
import stat
import sys
import time

DAY = 86_400


def sync_folder(folder):
    # the new name is an entry of the folder, so the folder is synced too
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def private(name, flags):
    # until the mode of the log is copied
    return os.open(name, flags, 0o600)


def compress(path):
    partial = path + ".gz.partial"
    try:
        with open(path, "rb") as source, \
                open(partial, "wb", opener=private) as raw:
            with gzip.GzipFile(fileobj=raw, mode="wb") as sink:
                shutil.copyfileobj(source, sink)
            raw.flush()
            # on the disk before the log goes: think of a power cut
            os.fsync(raw.fileno())
        # retention counts from the log's last write, not from tonight
        shutil.copystat(path, partial)
        # the final name appears only with the whole archive behind it
        os.replace(partial, path + ".gz")
        sync_folder(os.path.dirname(path) or ".")
    except BaseException:
        # clean up and pass on: the loop counts it, Ctrl-C still works
        if os.path.exists(partial):
            os.remove(partial)
        raise
    # only now is there a copy, so only now may the original go
    os.remove(path)


def cleanup(folder, keep_days=30, dry_run=False, now=None):
    # a default of time.time() would be frozen at import
    now = time.time() if now is None else now
    failures = 0
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        try:
            info = os.lstat(path)
            # lstat: a link is not a regular file, so it is left alone
            if not stat.S_ISREG(info.st_mode):
                continue
            age = now - info.st_mtime
            # endings, not substrings: dump.gz is not ours
            if name.endswith(".log.gz") and age > keep_days * DAY:
                print("delete", name)
                if not dry_run:
                    os.remove(path)
            elif name.endswith(".log") and age > DAY:
                print("compress", name)
                # a dry run stops before every effect
                if not dry_run:
                    compress(path)
        except OSError as error:
            print(f"{name}: {error}", file=sys.stderr)
            failures += 1
    return failures


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--dry-run", action="store_true")
    args = parser.parse_args(argv)
    try:
        failures = cleanup(args.folder, dry_run=args.dry_run)
    except OSError as error:  # the folder itself cannot be read
        print(f"{args.folder}: {error}", file=sys.stderr)
        return 1
    # the status is what cron and the monitoring look at
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
