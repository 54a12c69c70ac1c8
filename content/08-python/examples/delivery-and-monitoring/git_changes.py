# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Ask Git which paths changed, in the format made for programs"
# runs = "linux"
# exit = 0
# commands = ["git"]
# ///

import os
import subprocess
from pathlib import Path

# In a hook GIT_DIR leads elsewhere; a user's settings change the output.
ENV = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
ENV |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


def git(*args):
    """Return what Git printed, or raise with what it complained about."""
    command = ["git", "-c", "user.name=ci", "-c", "user.email=ci@x", *args]
    done = subprocess.run(command, capture_output=True, timeout=30, env=ENV)
    if done.returncode != 0:
        complaint = os.fsdecode(done.stderr).strip()
        raise RuntimeError(f"git {args[0]}: {done.returncode}\n{complaint}")
    return os.fsdecode(done.stdout)  # paths are bytes, not always UTF-8


def changes(base, head):
    """Yield status, old path and new path."""
    fields = iter(git(
        "diff", "--name-status", "-M", "-z", "--end-of-options", base, head
    ).split("\0")[:-1])
    for status in fields:
        old = next(fields)
        new = next(fields) if status[0] in "RC" else old
        yield status[0], old, new


git("init", "-q", ".")
Path("web").mkdir()
Path("api.py").write_text("print('api')\n" * 9, encoding="utf-8")
Path("web/größe 2.html").write_text("<p>", encoding="utf-8")
git("add", ".")
git("commit", "-qm", "first")
Path("api.py").rename("web/app.py")
Path("web/größe 2.html").write_text("<p>new", encoding="utf-8")
git("add", ".")
git("commit", "-qm", "second")

print("for people:", git("diff", "--name-only", "HEAD~1", "HEAD").split("\n"))
for status, old, new in changes("HEAD~1", "HEAD"):
    print(status, old, "->", new)
try:
    list(changes("--output=stolen", "HEAD"))
except RuntimeError as error:
    print(str(error).split("\n")[0], "- file written:", Path("stolen").exists())
