# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Replace a host name in all *.conf files: dry run, diff, atomic"
# runs = "linux"
# exit = 2
# ///

import contextlib
import difflib
import os
import pathlib
import re
import stat
import sys
import tempfile


def host_pattern(name):
    """The whole name only: not in "old-db.lan" and not in "db.lan.org"."""
    word = r"[\w-]"
    before, after = rf"(?<!{word})(?<!{word}\.)", rf"(?!{word})(?!\.{word})"
    return re.compile(before + re.escape(name) + after, re.IGNORECASE)


def changed(path, pattern, new):
    """Old text, new text and the number of places; raises for a bad file."""
    data = path.read_bytes()
    if b"\0" in data:
        raise ValueError("binary")
    old = data.decode("utf-8")  # strict: never write what was not understood
    text, count = pattern.subn(lambda match: new, old)  # no \1 in the new name
    return old, text, count


def replace_file(path, text):
    """Write beside the file, keep mode and owner, then rename."""
    before = path.stat()
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with open(handle, "wb") as file:  # bytes: line ends stay as they are
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        os.chown(name, before.st_uid, before.st_gid)
        os.chmod(name, stat.S_IMODE(before.st_mode))
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)
        raise


def conf_files(root, errors):
    """All *.conf below root; rglob would hide a folder it cannot read."""
    return sorted(
        pathlib.Path(folder, name)
        for folder, _, names in os.walk(root, onerror=errors.append)
        for name in names if name.endswith(".conf")
    )


def main(root, old, new, apply=False):
    pattern, errors = host_pattern(old), []
    places = files = failed = 0
    for path in conf_files(root, errors):
        if path.is_symlink() or not path.is_file():
            continue  # the target is found under its own name, or is outside
        name = str(path.relative_to(root))
        try:
            before, after, count = changed(path, pattern, new)
            if not count:
                continue
            if apply:
                replace_file(path, after)
        except (OSError, ValueError) as error:  # UnicodeDecodeError as well
            failed += 1
            reason = getattr(error, "reason", None) or error
            print(f"{name}: skipped, {reason}")
            continue
        files, places = files + 1, places + count
        if not apply:
            lines = difflib.unified_diff(
                before.splitlines(), after.splitlines(), name, name, "", "",
                n=0, lineterm="",
            )
            print(*lines, sep="\n")
    for error in errors:  # a folder, or root itself
        failed += 1
        name = os.path.relpath(error.filename, root.parent)
        print(f"{name}: skipped, {error.strerror}")
    verb = "changed" if apply else "would change"
    print(f"{verb} {places} places in {files} files, {failed} skipped")
    return 2 if failed else 0


with tempfile.TemporaryDirectory() as temporary:
    root = pathlib.Path(temporary)
    (root / "app").mkdir()
    app = root / "app/app.conf"
    app.write_bytes(b"# DB.lan is the database\r\nhost = db.lan:5432\r\n")
    app.chmod(0o640)
    text = "a = old-db.lan\nb = db.lan.org\nc = dbxlan\nd = my.db.lan\n"
    (root / "other.conf").write_text(text, "utf-8")
    (root / "notes.txt").write_text("db.lan\n", "utf-8")
    (root / "link.conf").symlink_to("notes.txt")
    main(root, "db.lan", "db2.lan")
    (root / "latin.conf").write_bytes(b"# caf\xe9\nhost = db.lan\n")
    (root / "core.conf").write_bytes(b"db.lan\0")
    print()
    main(root, "db.lan", "db2.lan", apply=True)
    print(app.read_bytes(), oct(app.stat().st_mode & 0o777))
    status = main(root, "db.lan", "db2.lan", apply=True)  # the second run
    print()
    main(root / "ap", "db.lan", "db2.lan")  # misspelt
sys.exit(status)
