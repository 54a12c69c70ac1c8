# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Which images may go: not in use, not deployed, not among the newest"
# runs = "browser"
# exit = 0
# ///

from collections import defaultdict
from datetime import datetime, timedelta, timezone

NOW = datetime(2026, 11, 30, tzinfo=timezone.utc)


def plan(images, in_use, deployed, now, keep=2, days=30, most=0.5):
    """Return [(name, reason to delete)]; refuse an implausible plan."""
    if not deployed:
        raise RuntimeError("no deployed image known: refusing to decide")
    by_repository = defaultdict(list)
    for image in images:
        by_repository[image["repository"]].append(image)
    gone = []
    for repository, found in by_repository.items():
        found.sort(key=lambda image: image["created"], reverse=True)
        named = [image for image in found if image["tag"]]
        for image in found:
            name = f"{repository}:{image['tag']}"
            if image["id"] in in_use or image["id"] in deployed:
                continue  # a container uses it, or a manifest names it
            age = now - image["created"]
            if not image["tag"]:
                if age > timedelta(days=1):  # a build may still need it
                    gone.append((image["id"], "no name"))
            elif image in named[:keep]:
                continue  # the newest stay, for a rollback
            elif age > timedelta(days=days):
                gone.append((name, f"older than {days} days"))
    if len(gone) > most * len(images):
        raise RuntimeError(f"{len(gone)} of {len(images)} images: too many")
    return gone


def image(repository, tag, id, age):
    created = NOW - timedelta(days=age)
    return {"repository": repository, "tag": tag, "id": id, "created": created}


images = [
    image("shop", "1.9", "a1", 2),
    image("shop", "1.8", "a2", 40),
    image("shop", "1.7", "a3", 60),
    image("shop", "1.6", "a4", 90),
    image("shop", "1.5", "a5", 120),
    image("shop", None, "a6", 3),
    image("shop", None, "a7", 0),
    image("job", "2.0", "b1", 200),
]
# 1.6 runs on this host. 1.7 runs nowhere now: its deployment has 0 replicas.
for line in plan(images, in_use={"a4"}, deployed={"a1", "a3", "b1"}, now=NOW):
    print("would delete", *line)

for case, deployed in (("empty list", set()), ("wrong list", {"zz"})):
    try:
        plan(images, set(), deployed, NOW, keep=0, days=1)
    except RuntimeError as error:
        print(f"{case}: {error}")
