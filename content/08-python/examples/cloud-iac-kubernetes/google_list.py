# /// script
# requires-python = ">=3.11"
# dependencies = ["google-api-python-client", "httplib2"]
#
# [tool.guide]
# title = "Google Cloud: all instances of a project, page by page"
# runs = "linux"
# exit = 0
# ///

import json

import httplib2
from googleapiclient.discovery import build_from_document
from googleapiclient.errors import HttpError
from googleapiclient.http import HttpMockSequence

EMPTY = "NO_RESULTS_ON_PAGE"  # the warning of a zone without instances


# region list
def instances(compute, project, retries=2):
    """Yield (zone, name); raise when a zone could not be asked."""
    api = compute.instances()
    request = api.aggregatedList(
        project=project, maxResults=500, returnPartialSuccess=True
    )
    while request is not None:
        page = request.execute(num_retries=retries)  # 429, 5xx, timeouts
        if page.get("unreachables"):
            raise RuntimeError(f"no answer from {page['unreachables']}")
        for scope, found in page.get("items", {}).items():
            warning = found.get("warning", {}).get("code", EMPTY)
            if warning != EMPTY:
                raise RuntimeError(f"{scope}: {warning}")
            for instance in found.get("instances", []):
                yield scope.removeprefix("zones/"), instance["name"]
        request = api.aggregatedList_next(request, page)  # None at the end


def report(compute, project, **options):
    try:
        print(sorted(instances(compute, project, **options)))
    except HttpError as error:  # Google answered, and refused
        print(f"refused: {error.resp.status} {reason(error)}")
    except (OSError, httplib2.HttpLib2Error, RuntimeError) as error:
        print(f"no list: {type(error).__name__}: {error}")
# endregion


def reason(error):
    try:
        return json.loads(error.content)["error"]["message"]
    except (ValueError, KeyError, TypeError):  # a page of a proxy, perhaps
        return "without a reason"


# Only what this example needs; build("compute", "v1") has the whole document.
PARAMETERS = {
    "project": {"type": "string", "location": "path", "required": True},
    "returnPartialSuccess": {"type": "boolean", "location": "query"},
    "maxResults": {"type": "integer", "location": "query"},
    "pageToken": {"type": "string", "location": "query"},
}
METHOD = {
    "id": "compute.instances.aggregatedList",
    "httpMethod": "GET",
    "path": "projects/{project}/aggregated/instances",
    "parameters": PARAMETERS,
    "response": {"$ref": "InstanceAggregatedList"},
}
TOKEN = {"nextPageToken": {"type": "string"}}
DISCOVERY = {
    "name": "compute",
    "version": "v1",
    "rootUrl": "https://compute.googleapis.com/",
    "servicePath": "compute/v1/",
    "schemas": {
        "InstanceAggregatedList": {"type": "object", "properties": TOKEN}
    },
    "resources": {"instances": {"methods": {"aggregatedList": METHOD}}},
}


def answers(*pairs):
    """A client that gets these answers instead of calling Google."""
    texts = [({"status": code}, json.dumps(body)) for code, body in pairs]
    http = HttpMockSequence(texts)
    return build_from_document(json.dumps(DISCOVERY), http=http)


one = {"zones/us-east1-b": {"instances": [{"name": "web-1"}]}}
none = {"zones/us-east1-c": {"warning": {"code": EMPTY}}}
two = {"zones/us-east1-c": {"instances": [{"name": "web-2"}]}}
first = {"items": one | none, "nextPageToken": "page-2"}
empty = {"nextPageToken": "page-3"}  # no items at all, and not the end
pages = (200, first), (200, empty), (200, {"items": two})
report(answers(*pages), "shop")

denied = {"error": {"code": 403, "message": "Required permission missing"}}
report(answers((200, first), (403, denied)), "shop")
partial = {"items": one, "unreachables": ["zones/us-east1-d"]}
report(answers((200, partial)), "shop")
lost = {"zones/us-east1-d": {"warning": {"code": "UNREACHABLE"}}}
report(answers((200, {"items": one | lost})), "shop")


class Silent:
    """Stands in for httplib2.Http(timeout=10) when no answer comes."""

    def request(self, *args, **kwargs):
        raise TimeoutError("timed out")


silent = build_from_document(json.dumps(DISCOVERY), http=Silent())
report(silent, "shop", retries=0)  # a retry would sleep
