"""Switch the release of a host, check its health, go back if needed."""

import http.client
import os
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

HEALTH = "http://localhost:8080/healthz"
TRIES, STREAK = 10, 3


def http_ok():
    try:
        with urllib.request.urlopen(HEALTH, timeout=2) as reply:
            return reply.status == 200
    # a cut answer is an HTTPException, which is no OSError
    except (OSError, http.client.HTTPException):
        return False


def switch(root, version):
    # a rename over the old link: current exists at any moment
    spare = root / "current.next"
    spare.unlink(missing_ok=True)
    os.symlink(f"releases/{version}", spare)
    os.replace(spare, root / "current")


def restart(run):
    try:
        # stopping can hang; so would the pipeline
        result = run(["systemctl", "restart", "app"], timeout=90)
    except (OSError, subprocess.SubprocessError):
        return False
    # without this, the old process answers the probes
    return result.returncode == 0


def healthy(probe, sleep):
    streak = 0
    for attempt in range(TRIES):
        if attempt:
            sleep(1)
        # in a row: a crash loop gives one good answer, too
        streak = streak + 1 if probe() else 0
        if streak == STREAK:
            return True
    return False


def deploy(
    root, version, run=subprocess.run, probe=http_ok, sleep=time.sleep
):
    root = Path(root)
    link = root / "current"
    # a plain name of a folder that is there, or nothing happens
    try:
        folder = root / "releases"
        names = [path.name for path in folder.iterdir() if path.is_dir()]
        if version not in names:
            raise FileNotFoundError(f"no such release: {version!r}")
        # the way back is read before the way forth is taken
        old = os.readlink(link) if link.is_symlink() else ""
        switch(root, version)
    except OSError as error:
        # uncaught, it would end with 1, which says "went back"
        print(error, file=sys.stderr)
        return 2
    previous = os.path.basename(old)
    if restart(run) and healthy(probe, sleep):
        print("healthy", version)
        return 0
    if previous:
        try:
            switch(root, previous)
        except OSError as error:
            print("cannot go back:", error, file=sys.stderr)
            return 3
        # the link alone changes nothing in a process that runs
        if restart(run) and healthy(probe, sleep):
            print("went back to", previous, file=sys.stderr)
            # a rollback is a failed deployment
            return 1
    print("unhealthy, and no way back", file=sys.stderr)
    return 3


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(2)  # an IndexError would end with 1
    sys.exit(deploy("/srv/app", sys.argv[1]))
