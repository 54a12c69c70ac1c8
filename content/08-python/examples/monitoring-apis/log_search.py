# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Read all error lines from Elasticsearch, page by page"
# runs = "browser"
# exit = 0
# ///

from collections import Counter


class Incomplete(Exception):
    """The answer does not cover all data."""


# region search
def hits(search, service, start, end, size=1000, limit=20_000):
    """All errors of [start, end), oldest first."""
    query = {"bool": {"filter": [
        {"term": {"service": service}},
        {"term": {"level": "ERROR"}},
        # two fixed ends: "now" would move from page to page
        {"range": {"@timestamp": {"gte": start, "lt": end}}},
    ]}}
    body = {
        "size": size,
        "query": query,
        # the second field makes the order unique
        "sort": [{"@timestamp": "asc"}, {"event.id": "asc"}],
    }
    count = 0
    while True:
        answer = search(body)
        shards = answer["_shards"]
        if answer["timed_out"]:
            raise Incomplete("the search ended at its time limit")
        if shards["failed"]:
            raise Incomplete(
                f"{shards['failed']} of {shards['total']} shards failed")
        page = answer["hits"]["hits"]
        count += len(page)
        if count > limit:
            raise Incomplete(f"more than {limit} lines, narrow the search")
        for hit in page:
            yield hit["_source"]
        if len(page) < size:
            return
        body["search_after"] = page[-1]["sort"]
# endregion


class Elastic:
    """Keeps lines and pages through them as the real one does."""

    def __init__(self, lines, failed=0):
        self.lines, self.failed, self.calls = lines, failed, 0

    def search(self, body):
        self.calls += 1
        span = body["query"]["bool"]["filter"][2]["range"]["@timestamp"]
        after = body.get("search_after")
        found = [
            {"_source": line, "sort": [line["@timestamp"], line["event.id"]]}
            for line in sorted(
                self.lines, key=lambda x: (x["@timestamp"], x["event.id"]))
            if span["gte"] <= line["@timestamp"] < span["lt"]
            and (not after or [line["@timestamp"], line["event.id"]] > after)
        ]
        return {
            "timed_out": False,
            "_shards": {"total": 3, "failed": self.failed},
            "hits": {"hits": found[:body["size"]]},
        }


lines = [
    {
        "@timestamp": f"2026-03-01T10:{number // 3:02}:00Z",
        "event.id": f"e{number:03}",
        "error.type": "Timeout" if number % 4 else "KeyError",
    }
    for number in range(25)
]
span = ("2026-03-01T10:00:00Z", "2026-03-01T10:08:00Z")
elastic = Elastic(lines)
found = list(hits(elastic.search, "cart", *span, size=10))
print(len(found), "lines in", elastic.calls, "calls")
for kind, count in Counter(x["error.type"] for x in found).most_common():
    print(f"{count:4} {kind}")
quiet = list(hits(elastic.search, "cart", "2026-03-02", "2026-03-03"))
print("a quiet day:", len(quiet))
for name, double, more in (
    ("shard lost", Elastic(lines, failed=1), {}),
    ("too many", Elastic(lines), {"size": 10, "limit": 10}),
):
    try:
        print(name, len(list(hits(double.search, "cart", *span, **more))))
    except Incomplete as error:
        print(f"{name}: not known, {error}")
