# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Dump a database, check the file, and only then upload it"
# runs = "linux"
# exit = 0
# ///

import hashlib
import os
import pathlib
import subprocess
import tempfile
from datetime import UTC, datetime

LEAST = 20  # bytes; in real use half of yesterday's size


class DumpFailed(Exception):
    """Nothing was uploaded, and the old dumps are untouched."""


def checked(command, run, env, timeout):
    try:
        result = run(command, env=env, timeout=timeout)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise DumpFailed(f"{command[0]}: {error}") from error
    if result.returncode != 0:  # a message alone is not an error
        words = result.stderr.strip().splitlines()[-1:] or ["no message"]
        text = words[0].removeprefix(f"{command[0]}: ")
        raise DumpFailed(f"{command[0]}: status {result.returncode}: {text}")
    return result.stdout


def backup(database, folder, now, run, upload, pgpass):
    """Dump, check, upload. Returns the key and the checksum."""
    # The password is in a file with mode 0600 and never in the arguments.
    env = {"PATH": os.environ["PATH"], "PGPASSFILE": pgpass}
    name = f"{database}-{now:%Y%m%dT%H%M%SZ}.dump"
    part = folder / f".{name}.part"
    # Empty and with mode 0600, because pg_dump keeps the mode that it finds.
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        checked(["pg_dump", "--format=custom", "--no-password",
                 f"--file={part}", f"--dbname={database}"],
                run, env, timeout=3 * 3600)
        size = part.stat().st_size
        if size < LEAST:
            raise DumpFailed(f"the dump has only {size} bytes")
        contents = checked(["pg_restore", "--list", str(part)], run, env, 600)
        if "TABLE DATA" not in contents:
            raise DumpFailed("the dump holds no table data")
        # The list is at the front of the file; this reads the data as well.
        checked(["pg_restore", "--file=/dev/null", str(part)],
                run, env, timeout=3 * 3600)
        with open(part, "rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        upload(part, f"nightly/{name}", digest)
        part.rename(folder / name)
    finally:
        part.unlink(missing_ok=True)
    return f"nightly/{name}", digest


class Postgres:
    """A double for pg_dump and pg_restore: it speaks their interface."""

    def __init__(self, data=b"PGDMP" + b"x" * 40, status=0, tables=True):
        self.data, self.status, self.tables = data, status, tables
        self.whole = len(data) in (0, 45)

    def __call__(self, command, env, timeout):
        assert "PGPASSWORD" not in env and env["PGPASSFILE"]
        done = subprocess.CompletedProcess(command, 0, "", "")
        if "--file=/dev/null" in command:
            if not self.whole:
                done.returncode = 1
                done.stderr = ("pg_restore: error: could not read from "
                               "input file: end of file\n")
        elif command[0] == "pg_restore":
            done.stdout = "; 215; 0 16389 TABLE DATA public orders shop\n"
            if not self.tables:
                done.stdout = "; 215; 1259 16389 TABLE public orders shop\n"
        else:
            path = next(w[7:] for w in command if w.startswith("--file="))
            pathlib.Path(path).write_bytes(self.data)  # also when it fails
            done.returncode = self.status
            if self.status:
                done.stderr = "pg_dump: error: connection lost\n"
        return done


def missing(command, env, timeout):
    raise FileNotFoundError(2, "No such file or directory", command[0])


def refused(path, key, digest):
    raise DumpFailed("upload: AccessDenied")


stored = {}
now = datetime(2026, 11, 30, 2, 0, tzinfo=UTC)
with tempfile.TemporaryDirectory() as temporary:
    folder = pathlib.Path(temporary)

    def store(path, key, digest):
        stored[key] = digest

    def attempt(run, upload=store, secret="/run/pgpass"):
        try:
            key, digest = backup("shop", folder, now, run, upload, secret)
            print("ok:", key, digest[:12])
        except DumpFailed as problem:
            text = str(problem).replace(temporary, "…")
            print("failed:", text)
            print("    left:", sorted(os.listdir(folder)))

    attempt(missing)
    attempt(Postgres(status=1))
    attempt(Postgres(data=b""))
    attempt(Postgres(tables=False))
    attempt(Postgres(data=b"PGDMP" + b"x" * 30))  # cut off on a full disk
    attempt(Postgres(), refused)
    attempt(Postgres())
    modes = [oct(f.stat().st_mode & 0o777) for f in folder.iterdir()]
    print("local:", *os.listdir(folder), *modes, "stored:", len(stored))
