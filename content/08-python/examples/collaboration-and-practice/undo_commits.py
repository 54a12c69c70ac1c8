# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "What git reset --hard loses, and what the reflog brings back"
# runs = "linux"
# exit = 0
# commands = ["git"]
# ///

import os
import subprocess
from pathlib import Path

REPO = Path("repo")
FILE = REPO / "backup.py"
ENV = {
    # neither a GIT_DIR of a hook nor the settings of this machine may
    # change the result
    **{k: v for k, v in os.environ.items() if not k.startswith("GIT_")},
    "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Ana", "GIT_AUTHOR_EMAIL": "ana@example.org",
    "GIT_COMMITTER_NAME": "Ana", "GIT_COMMITTER_EMAIL": "ana@example.org",
}


def git(*arguments):
    return subprocess.run(
        ["git", *arguments], cwd=REPO, env=ENV, timeout=30, check=True,
        capture_output=True, encoding="utf-8", errors="replace",
    ).stdout.strip()


def show(step):
    subject = git("log", "-1", "--format=%s")
    staged = git("diff", "--cached", "--name-only") or "nothing"
    text = FILE.read_text(encoding="utf-8").strip()
    print(f"{step:14} commit: {subject:10} staged: {staged:10} file: {text}")


REPO.mkdir()
git("init", "-b", "main")
for text in ("first", "second"):
    FILE.write_text(text + "\n", encoding="utf-8")
    git("add", "backup.py")
    git("commit", "-m", text)
show("start")
git("reset", "--soft", "HEAD~1")
show("reset --soft")
git("commit", "-m", "second")

FILE.write_text("never committed\n", encoding="utf-8")
show("edited")
git("reset", "--hard", "HEAD~1")
show("reset --hard")
git("reset", "--hard", "HEAD@{1}")  # where HEAD was before: the reflog
show("from reflog")
