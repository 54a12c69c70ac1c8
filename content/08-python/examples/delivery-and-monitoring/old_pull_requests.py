# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "List pull requests that nobody has touched for a week"
# runs = "browser"
# exit = 0
# ///

import json
import re
from datetime import datetime, timedelta, timezone


# region report
def all_pages(get, url, limit=100):
    """Items of all pages; GitHub puts the next address into `Link`."""
    for _ in range(limit):
        items, headers = get(url)
        yield from items
        found = re.search(r'<([^>]+)>;\s*rel="next"', headers.get("Link", ""))
        if not found:
            return
        url = found[1]
    raise RuntimeError(f"more than {limit} pages")


def stale(get, org, now, days=7):
    """(rows, repositories that could not be read)"""
    rows, unread = [], []
    limit = now - timedelta(days=days)
    for repo in all_pages(get, f"/orgs/{org}/repos?per_page=100"):
        if repo["archived"]:
            continue
        name = repo["full_name"]
        path = f"/repos/{name}/pulls?state=open&per_page=100"
        try:
            for pull in all_pages(get, path):
                touched = datetime.fromisoformat(pull["updated_at"])
                if touched < limit and not pull["draft"]:
                    # a deleted account leaves no user
                    author = (pull["user"] or {}).get("login", "ghost")
                    age = (now - touched).days
                    rows.append((age, name, pull["number"], author))
        except (OSError, RuntimeError) as error:
            unread.append(f"{name}: {error}")
    return sorted(rows, reverse=True), unread
# endregion


class GitHub:
    """Answers as recorded, and counts the calls."""

    def __init__(self, pages):
        self.pages, self.calls = pages, 0

    def get(self, url):
        self.calls += 1
        answer = self.pages[url]
        if isinstance(answer, Exception):
            raise answer
        items, link = answer
        headers = {"Link": f'<{link}>; rel="next"'} if link else {}
        return json.loads(json.dumps(items)), headers


def repo(name, archived=False):
    return {"full_name": f"acme/{name}", "archived": archived}


def pull(number, day, login="ann", draft=False):
    return {
        "number": number, "draft": draft,
        "updated_at": f"2026-03-{day:02}T09:00:00Z",
        "user": {"login": login} if login else None,
    }


def pulls(name):
    return f"/repos/acme/{name}/pulls?state=open&per_page=100"


github = GitHub({
    "/orgs/acme/repos?per_page=100": (
        [repo("shop"), repo("attic", archived=True)], "/next/repos"),
    "/next/repos": ([repo("tools"), repo("secret")], None),
    pulls("shop"): ([pull(7, 30), pull(5, 2, draft=True)], "/next/shop"),
    "/next/shop": ([pull(3, 9, "bob")], None),
    pulls("tools"): ([pull(1, 20, login=None)], None),
    pulls("secret"): PermissionError("status 403"),
})
now = datetime(2026, 3, 31, 9, tzinfo=timezone.utc)
rows, unread = stale(github.get, "acme", now)
for age, name, number, author in rows:
    print(f"{age:3} days  {name}#{number}  {author}")
for line in unread:
    print("not read:", line)
print("calls:", github.calls, "status:", 3 if unread else int(bool(rows)))
