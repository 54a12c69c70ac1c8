# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "From changed paths to the jobs of a CI matrix, and the empty case"
# runs = "browser"
# exit = 0
# ///

import json
import subprocess
import sys

SERVICES = {"api", "billing", "web"}
# A changed library touches all that import it; here the table is checked in.
USED_BY = {"libs/auth": {"api", "web"}, "libs/money": {"billing", "libs/tax"},
           "libs/tax": {"api"}}
EVERYTHING = (".github/", "uv.lock", "pyproject.toml", "Dockerfile")
NOTHING = ("docs/", "README.md", "LICENSE")


def users(name, seen=()):
    """The services that need name, over any number of steps."""
    if name in SERVICES:
        return {name}
    return {service for user in USED_BY.get(name, ()) if user not in seen
            for service in users(user, (*seen, name))}


def touched(paths):
    """Return the services to test, and why it is all of them, or None."""
    found = set()
    for path in paths:
        top, _, rest = path.partition("/")
        if path.startswith(EVERYTHING):
            return SERVICES, path
        if path.startswith(NOTHING):
            continue
        if top == "services" and rest.partition("/")[0] in SERVICES:
            found.add(rest.partition("/")[0])
        elif "/".join(path.split("/")[:2]) in USED_BY:
            found |= users("/".join(path.split("/")[:2]))
        else:
            return SERVICES, path  # unknown: too much rather than too little
    return found, None


def outputs(diff, on_main=False):
    """The lines for the file that GITHUB_OUTPUT names.

    diff is what main() got from git, or None without a merge base.
    """
    if on_main or diff is None:
        services, reason = SERVICES, "main" if on_main else "no merge base"
    else:
        services, reason = touched(path for path in diff.split("\0") if path)
    matrix = {"service": sorted(services)}  # one line: json.dumps adds none
    return [f"matrix={json.dumps(matrix)}",
            f"any={'true' if services else 'false'}",
            f"reason={json.dumps(reason or 'changed paths')}"]


def main(branch):
    """For CI: compare with the branch of the request; "" is a push."""
    # --no-renames: a moved file has both paths, and a deleted one counts too.
    command = ["git", "diff", "--name-only", "--no-renames", "-z",
               "--end-of-options", f"origin/{branch}...HEAD"]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, timeout=60,
                          capture_output=True, encoding="utf-8",
                          errors="surrogateescape") if branch else None
    diff = done.stdout if done and done.returncode == 0 else None
    print(*outputs(diff, on_main=not branch), sep="\n")


if len(sys.argv) > 1:
    main(sys.argv[1])
    sys.exit()
for title, diff in (  # without an argument: the cases for this page
    ("one service", "services/web/app.py\0services/web/größe 2.html\0"),
    ("a library of a library", "libs/money/round.py\0"),
    ("moved between two", "services/api/old.py\0services/web/old.py\0"),
    ("only documents", "docs/index.md\0README.md\0"),
    ("the lock file", "uv.lock\0services/web/app.py\0"),
    ("a path without a rule", "tools/seed.sql\0"),
    ("a name with a newline", "x\nany=false\0"),
    ("shallow clone", None),
):
    matrix, some, reason = outputs(diff)
    print(f"{title}:\n    {matrix}\n    {some}  {reason}")
