# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Delete old Jenkins jobs: plan, limit, dry run, and a second look"
# runs = "browser"
# exit = 1
# ///

import datetime as dt
import sys
from http.client import HTTPException
from urllib.parse import quote

# One call for the folder, with only the fields that are needed.
TREE = "jobs[name,lastBuild[timestamp,building]]"
DAY = 24 * 3600


def job_path(name):
    return f"/job/{quote(name, safe='')}"


def reason_to_keep(job, prefix, now, days):
    """A text if the job must stay, None if it may be deleted."""
    if not job["name"].startswith(prefix):
        return "another name"
    build = job.get("lastBuild")
    if build is None:
        return "never built: perhaps it is new"
    if build["building"]:
        return "a build is running"
    age = (now.timestamp() - build["timestamp"] / 1000) / DAY  # milliseconds
    return f"built {age:.0f} days ago" if age < days else None


def clean(get, post, prefix, now, days=90, limit=5, apply=False):
    """Delete old jobs; return the number of failures."""
    if not prefix:
        raise ValueError("an empty prefix would mean every job")
    old = [job for job in get(f"/api/json?tree={TREE}")["jobs"]
           if reason_to_keep(job, prefix, now, days) is None]
    if len(old) > limit:
        raise ValueError(f"{len(old)} jobs, the limit is {limit}")
    failures = 0
    for job in old:
        name = job["name"]
        if not apply:
            print("would delete", name)
            continue
        path = job_path(name)
        # Minutes may have passed: look again before the point of no return.
        try:
            fresh = get(f"{path}/api/json?tree=name,"
                        "lastBuild[timestamp,building]")
            if keep := reason_to_keep(fresh, prefix, now, days):
                print("kept", name, "-", keep)
                continue
            status = post(f"{path}/doDelete")
        # a timeout, an HTTP error, or HTML of a proxy instead of JSON
        except (OSError, HTTPException, ValueError) as error:
            failures += 1
            print("failed", name, error)
            continue
        if status in (200, 302, 404):  # 404: somebody was faster
            print("deleted", name)
        else:
            failures += 1
            print("failed", name, status)
    return failures


# A double of the server, with the answers in Jenkins' format.
NOW = dt.datetime(2026, 11, 30, tzinfo=dt.UTC)


def build(days, building=False):
    milliseconds = int((NOW.timestamp() - days * DAY) * 1000)
    return {"timestamp": milliseconds, "building": building}


jobs = {
    "tmp-a": build(200), "tmp-b": build(10), "tmp-c": None,
    "tmp-d e": build(300), "tmp-f": build(400), "release": build(500),
}
statuses = {"/job/tmp-a/doDelete": 302, "/job/tmp-f/doDelete": 403}
posted = []


def get(path):
    if path.startswith("/api/json"):
        return {"jobs": [{"name": name, "lastBuild": last}
                         for name, last in jobs.items()]}
    name = path.split("/")[2].replace("%20", " ")
    last = build(300, building=True) if name == "tmp-d e" else jobs[name]
    return {"name": name, "lastBuild": last}


def post(path):
    posted.append(path)
    return statuses[path]


clean(get, post, "tmp-", NOW)
print("requests that change something:", len(posted))
for arguments in ({"prefix": ""}, {"prefix": "tmp-", "limit": 2}):
    try:
        clean(get, post, now=NOW, apply=True, **arguments)
    except ValueError as error:
        print("refused:", error)
failures = clean(get, post, "tmp-", NOW, apply=True)
print("posted:", *posted)
sys.exit(1 if failures else 0)
