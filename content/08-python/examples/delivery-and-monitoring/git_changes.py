# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Ask Git which paths changed, in the format made for programs"
# runs = "linux"
# exit = 0
# ///

import os
import subprocess
from pathlib import Path

# In a hook GIT_DIR leads elsewhere; a user's settings change the output.
ENV = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
ENV["GIT_CONFIG_GLOBAL"] = os.devnull


def git(*args):
    command = ["git", "-c", "user.name=ci", "-c", "user.email=ci@x", *args]
    done = subprocess.run(
        command, check=True, capture_output=True, timeout=30, env=ENV
    )
    return os.fsdecode(done.stdout)  # paths are bytes, not always UTF-8


def changes(base, head):
    """Yield status, old path and new path."""
    fields = iter(git(
        "diff", "--name-status", "-M", "-z", base, head
    ).split("\0")[:-1])
    for status in fields:
        old = next(fields)
        new = next(fields) if status[0] in "RC" else old
        yield status[0], old, new


git("init", "-q", ".")
Path("web").mkdir()
Path("api.py").write_text("print('api')\n" * 9)
Path("web/größe 2.html").write_text("<p>")
git("add", ".")
git("commit", "-qm", "first")
Path("api.py").rename("web/app.py")
Path("web/größe 2.html").write_text("<p>new")
git("add", ".")
git("commit", "-qm", "second")

print("for people:", git("diff", "--name-only", "HEAD~1", "HEAD").split("\n"))
for status, old, new in changes("HEAD~1", "HEAD"):
    print(status, old, "->", new)
