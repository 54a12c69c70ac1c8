# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Configure a service: test the new file, swap, reload, roll back"
# runs = "linux"
# exit = 3
# ///

import os
import stat
import subprocess
import sys
from pathlib import Path


# region service
class ServiceError(Exception):
    """The service refused a file, or does not work with it."""


class Nginx:
    """The three things to ask of a service; run, probe, sleep injected."""

    def __init__(self, run, probe, sleep):
        self.run, self.probe, self.sleep = run, probe, sleep

    def command(self, *words):
        try:
            result = self.run(words, timeout=30)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise ServiceError(str(error)) from error
        if result.returncode != 0:
            raise ServiceError(result.stderr.strip() or "no message")

    def test(self, candidate):
        self.command("nginx", "-t", "-c", str(candidate))  # the NEW file

    def reload(self, text):
        """Reload, and wait until the service works with this text."""
        self.command("systemctl", "reload", "nginx")
        for _ in range(3):
            try:
                if self.probe(text):
                    return
            except OSError:
                pass  # refused or timed out: not yet healthy
            self.sleep(1)
        raise ServiceError("health check failed 3 times")


def sync_folder(folder):
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_like(path, target, text):
    """Write target durably, with the mode and owner of path."""
    old = path.stat()
    target.unlink(missing_ok=True)  # left over by a run that was killed
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fchown(handle, old.st_uid, old.st_gid)
        os.fchmod(handle, stat.S_IMODE(old.st_mode))
        os.fsync(handle)


def restore(path, backup, service):
    """Put the old file back; ServiceError if it does not work either."""
    os.replace(backup, path)
    # rename() does nothing when both names lead to one file already
    backup.unlink(missing_ok=True)
    sync_folder(path.parent)
    service.reload(path.read_text(encoding="utf-8", errors="replace"))
# endregion


# region rollout
def rollout(path, text, service):
    """Install text at path, or leave the old text; say which."""
    path = path.resolve()  # replace the file, not a link to it
    candidate = path.with_name(path.name + ".new")
    backup = path.with_name(path.name + ".old")
    if backup.exists():  # a run was killed between its swap and its verdict
        restore(path, backup, service)
    if path.read_bytes() == text.encode():
        return "unchanged"
    write_like(path, candidate, text)
    try:
        service.test(candidate)
    except ServiceError as error:
        candidate.unlink()
        return f"rejected: {error}"
    os.link(path, backup)  # a second name keeps the old file
    os.replace(candidate, path)
    sync_folder(path.parent)
    try:
        service.reload(text)
    except ServiceError as error:
        restore(path, backup, service)
        return f"rolled back: {error}"
    backup.unlink()
    return "installed"
# endregion


class Host:
    """A double for nginx: refuses "syntax", is ill with "broken"."""

    def __init__(self, path):
        self.path, self.ill = path, False
        self.running = path.read_text(encoding="utf-8")

    def run(self, words, timeout):
        print("   $", *(Path(word).name for word in words))
        if "-t" in words:
            bad = "syntax" in Path(words[-1]).read_text(encoding="utf-8")
            return subprocess.CompletedProcess(
                words, int(bad), "", "unknown directive" if bad else ""
            )
        self.running = self.path.read_text(encoding="utf-8")
        return subprocess.CompletedProcess(words, 0, "", "")

    def probe(self, text):
        return (self.running == text and "broken" not in text
                and not self.ill)


path = Path("nginx.conf")
path.write_text("workers 2;\n", encoding="utf-8")
path.chmod(0o640)
host = Host(path)
service = Nginx(host.run, host.probe, lambda seconds: None)


def show(title, text):
    print(f"{title}:")
    print("  ", rollout(path, text, service))
    print("   file", path.read_text(encoding="utf-8").strip(),
          "| running", host.running.strip())


show("a good change", "workers 4;\n")
show("the same again", "workers 4;\n")
show("a typing mistake", "syntax\n")
show("passes its test, and does not work", "broken;\n")
os.link(path, "nginx.conf.old")
path.unlink()
path.write_text("half;\n", encoding="utf-8")  # and here the run was killed
show("after a run that was killed", "workers 4;\n")
print("left over:", sorted(p.name for p in Path().glob("nginx.conf.*")),
      stat.filemode(path.stat().st_mode))
host.ill = True  # the backend is down, so no configuration helps
try:
    show("the old one fails as well", "workers 8;\n")
except ServiceError as error:
    print("   call a person:", error)
    sys.exit(3)  # neither installed nor rolled back: not the status of 1
