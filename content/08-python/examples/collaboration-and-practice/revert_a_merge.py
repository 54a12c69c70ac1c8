# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Revert a merge, merge the branch again, and revert the revert"
# runs = "linux"
# exit = 0
# commands = ["git"]
# ///

import os
import subprocess
from pathlib import Path

REPO = Path("repo")
ENV = {
    # neither a GIT_DIR of a hook nor the settings of this machine may
    # change the result
    **{k: v for k, v in os.environ.items() if not k.startswith("GIT_")},
    "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Ana", "GIT_AUTHOR_EMAIL": "ana@example.org",
    "GIT_COMMITTER_NAME": "Ana", "GIT_COMMITTER_EMAIL": "ana@example.org",
}


def git(*arguments, check=True):
    done = subprocess.run(
        ["git", *arguments], cwd=REPO, env=ENV, timeout=30,
        capture_output=True, encoding="utf-8", errors="replace",
    )
    if check and done.returncode != 0:
        raise RuntimeError(f"git {arguments[0]}: {done.stderr.strip()}")
    return done


def commit(name):
    (REPO / name).write_text(f"{name}\n", encoding="utf-8")
    git("add", name)
    git("commit", "-m", f"Add {name}")


def show(step):
    print(f"{step:26}", git("ls-files").stdout.split())


REPO.mkdir()
git("init", "-b", "main")
commit("app.py")
git("switch", "-c", "feature")
commit("feature.py")
git("switch", "main")
git("merge", "--no-ff", "--no-edit", "feature")
show("merged")

print("revert without -m:", git("revert", "HEAD", check=False).returncode)
git("revert", "--no-edit", "-m", "1", "HEAD")
show("merge reverted")
bad_revert = git("rev-parse", "HEAD").stdout.strip()

git("switch", "feature")
commit("fix.py")
git("switch", "main")
git("merge", "--no-edit", "feature")
show("branch merged again")

git("revert", "--no-edit", bad_revert)
show("the revert reverted")
