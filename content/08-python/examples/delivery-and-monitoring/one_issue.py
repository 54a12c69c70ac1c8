# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Open one issue for a failing job, and comment on the next failure"
# runs = "linux"
# exit = 0
# ///

import json
import os
import threading
import urllib.error
import urllib.request
from http.client import HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlencode


# region issues
class Issues:
    """The issues of one GitHub repository, over its REST API."""

    def __init__(self, api, repo, token):
        self.base, self.token = f"{api}/repos/{repo}/issues", token

    def call(self, path="", body=None, method=None):
        request = urllib.request.Request(
            self.base + path, method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={
                "Authorization": f"Bearer {self.token}",  # never in the URL
                "Accept": "application/vnd.github+json",
                "Content-Type": "application/json",
            },
        )
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)

    def find(self, job):
        query = urlencode({"state": "open", "labels": f"job:{job}"})
        for issue in self.call(f"?{query}"):
            if "pull_request" not in issue:  # the list holds those, too
                return issue["number"]
        return None

    def failed(self, job, text):
        """One open issue for each job; a comment for each later failure."""
        number = self.find(job)
        if number is None:
            body = {
                "title": f"{job} fails", "body": text,
                "labels": [f"job:{job}"],
            }
            try:
                return "opened", self.call(body=body)["number"]
            except (TimeoutError, ConnectionError, HTTPException):
                number = self.find(job)  # it may have been created
                if number is None:
                    raise
        self.call(f"/{number}/comments", {"body": text})
        return "commented", number

    def works_again(self, job):
        number = self.find(job)
        if number is None:
            return "nothing open", None
        self.call(f"/{number}/comments", {"body": "It works again."})
        self.call(f"/{number}", {"state": "closed"}, "PATCH")
        return "closed", number


def report(action, *arguments):
    """A report that fails must not hide the status of the job."""
    try:
        return action(*arguments)
    except urllib.error.HTTPError as error:
        return f"not reported: status {error.code}"
    except Exception as error:  # HTTPException is no OSError
        return f"not reported: {type(error).__name__}"
# endregion


# region server
class Double(BaseHTTPRequestHandler):
    """Speaks the four calls of GitHub's API that are used above."""

    issues, calls, lost = [], [], None

    def answer(self, status, body):
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def handle_call(self):
        size = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(size) or "null")
        if self.headers["Authorization"] != "Bearer good":
            return self.answer(401, {})
        path = self.path.partition("?")[0].removeprefix("/repos/ops/jobs")
        Double.calls.append(f"{self.command} {path}")
        if self.command == "GET":
            label = self.path.rpartition("labels=")[2].replace("%3A", ":")
            return self.answer(200, [
                i for i in self.issues
                if i["state"] == "open" and label in i["labels"]
            ])
        if path == "/issues":
            number = len(self.issues) + 1
            self.issues.append({**body, "number": number, "state": "open"})
            lost, Double.lost = Double.lost, None
            if lost == "all":  # created, and the answer is lost
                return None
            if lost == "half":  # created, and the answer breaks off
                self.send_response(201)
                self.send_header("Content-Length", "999")
                self.end_headers()
                self.close_connection = True
                return None
            return self.answer(201, self.issues[-1])
        if self.command == "PATCH":
            self.issues[int(path.rpartition("/")[2]) - 1].update(body)
        return self.answer(200, {})

    do_GET = do_POST = do_PATCH = handle_call

    def log_message(self, *arguments):
        pass
# endregion


server = ThreadingHTTPServer(("127.0.0.1", 0), Double)
threading.Thread(target=server.serve_forever, daemon=True).start()
api = f"http://127.0.0.1:{server.server_port}"
os.environ["ISSUE_TOKEN"] = "good"
# a pull request with the same label must not get the comments
Double.issues.append({
    "number": 1, "title": "faster backup", "state": "open",
    "labels": ["job:backup"], "pull_request": {},
})
issues = Issues(api, "ops/jobs", os.environ["ISSUE_TOKEN"])


def show(title, result):
    print(f"{title:<14}{result}\n    {', '.join(Double.calls)}".rstrip(" \n"))
    Double.calls.clear()


text = "status 3 on web-1, log: https://ci.example/42"
show("first night", report(issues.failed, "backup", text))
show("second night", report(issues.failed, "backup", text))
show("it works", report(issues.works_again, "backup"))
Double.lost = "all"
show("answer lost", report(issues.failed, "sync", text))
Double.lost = "half"
show("answer cut", report(issues.failed, "export", text))
show("wrong token", report(Issues(api, "ops/jobs", "old").failed, "x", text))
server.shutdown()
server.server_close()
show("API is down", report(issues.failed, "sync", text))
for i in Double.issues:
    kind = "pull request" if "pull_request" in i else "issue"
    print(f"{kind} {i['number']}: {i['title']}, {i['state']}")
