# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Compute the next version, tag it and push the tag, and refuse in time"
# runs = "linux"
# exit = 0
# commands = ["git"]
# ///

import os
import re
import subprocess
from pathlib import Path

ENV = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
ENV |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1",
        "LC_ALL": "C", "GIT_AUTHOR_DATE": "2026-11-30T12:00:00Z",
        "GIT_COMMITTER_DATE": "2026-11-30T12:00:00Z"}
TAG = re.compile(r"v(\d+)\.(\d+)\.(\d+)")


def git(folder, *args):
    command = ["git", "-C", folder, "-c", "user.name=ci",
               "-c", "user.email=ci@example.com", *args]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, env=ENV,
                          capture_output=True, encoding="utf-8", timeout=60)
    if done.returncode != 0:
        raise RuntimeError(f"git {args[0]}: {done.stderr.strip()}")
    return done.stdout


# region release
class Refused(Exception):
    """The state is not one that may be released."""


def last_version(folder):
    """The highest version below HEAD, compared as numbers."""
    tags = git(folder, "tag", "--merged", "HEAD", "--list", "v*").split()
    found = [tuple(map(int, match.groups()))
             for tag in tags if (match := TAG.fullmatch(tag))]
    if found:
        return max(found)
    if git(folder, "rev-parse", "--is-shallow-repository") == "true\n":
        raise Refused("shallow clone without tags: fetch all history first")
    return (0, 0, 0)  # really the first release


def bump(version, messages):
    """The next version by Conventional Commits, or None for no release."""
    major, minor, patch = version
    kinds = [re.match(r"(\w+)(\([^)]*\))?(!)?:", text) for text in messages]
    if any(kind and kind[3] for kind in kinds) or any(
            re.search(r"^BREAKING[ -]CHANGE: ", text, re.M)
            for text in messages):  # a footer, so the subject is not enough
        return (major + 1, 0, 0)
    if any(kind and kind[1] == "feat" for kind in kinds):
        return (major, minor + 1, 0)
    if any(kind and kind[1] == "fix" for kind in kinds):
        return (major, minor, patch + 1)
    return None


def release(folder, dry_run=False):
    """Tag HEAD and push the tag; return what was done, in words."""
    if git(folder, "status", "--porcelain"):
        raise Refused("the working tree is dirty: this is no commit")
    tags = git(folder, "tag", "--points-at", "HEAD", "--list", "v*").split()
    if here := [tag for tag in tags if TAG.fullmatch(tag)]:
        return f"{here[0]} is already at this commit, nothing to do"
    last = last_version(folder)
    since = "v{}.{}.{}..HEAD".format(*last) if any(last) else "HEAD"
    log = git(folder, "log", "--format=%B%x00", since)  # whole messages
    new = bump(last, [text.strip() for text in log.split("\0")])
    if new is None:
        return "no change for users, no release"
    tag = "v{}.{}.{}".format(*new)
    if dry_run:
        return f"would tag {tag}"
    git(folder, "tag", "-a", tag, "-m", f"Release {tag}")
    try:  # the server refuses a tag that exists: it decides between two runs
        git(folder, "push", "-q", "origin", f"refs/tags/{tag}")
    except RuntimeError as error:
        git(folder, "tag", "-d", tag)
        if "already exists" not in str(error):
            raise
        raise Refused(f"{tag} is on the server already") from error
    return f"tagged and pushed {tag}"
# endregion


def commit(folder, subject):
    git(folder, "commit", "-q", "--allow-empty", "-m", subject)


def attempt(title, folder, **options):
    try:
        print(f"{title}: {release(folder, **options)}")
    except Refused as error:
        print(f"{title}: refused, {error}")


git(".", "init", "-q", "--bare", "server")
git(".", "clone", "-q", "server", "work")
for subject, tag in (("feat: begin", "v1.9.0"), ("fix: a", "v1.10.0"),
                     ("feat: add --json", None), ("docs: a word", None)):
    commit("work", subject)
    if tag:
        git("work", "tag", "-a", tag, "-m", tag)
git("work", "push", "-q", "--tags", "origin", "HEAD")
print("describe:", git("work", "describe", "--tags", "--match", "v*").strip(),
      "| as text:", max(git("work", "tag").split()),
      "| as numbers:", last_version("work"))

url = f"file://{os.getcwd()}/server"
git(".", "clone", "-q", "--depth", "1", "--no-tags", url, "ci")
try:
    git("ci", "describe", "--tags")
except RuntimeError as error:
    print("shallow:", error)
attempt("shallow", "ci")
git("ci", "fetch", "-q", "--unshallow", "--tags")
attempt("all history", "ci", dry_run=True)

Path("ci/build.log").write_text("left by a step\n", encoding="utf-8")
attempt("dirty", "ci")
Path("ci/build.log").unlink()
git(".", "clone", "-q", url, "other")  # a second pipeline, one commit later
commit("other", "fix: the next change")
attempt("first run", "ci")
git("ci", "tag", "v1-latest")  # a second tag at this commit, for people
attempt("second run", "ci")
attempt("other pipeline", "other")
git("other", "fetch", "-q", "--tags")
commit("other", "refactor: drop --xml\n\nBREAKING CHANGE: use --json")
attempt("footer", "other", dry_run=True)
