# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Many hosts: go on after a failure, and stop after too many"
# runs = "browser"
# exit = 1
# ///

import sys
from dataclasses import dataclass, field


@dataclass
class Result:
    ok: list = field(default_factory=list)
    failed: dict = field(default_factory=dict)
    not_tried: list = field(default_factory=list)

    @property
    def status(self):
        return 1 if self.failed or self.not_tried else 0

    def print(self, file):
        for host in self.ok:
            print("ok       ", host, file=file)
        for host, reason in self.failed.items():
            print("failed   ", f"{host}: {reason}", file=file)
        for host in self.not_tried:
            print("not tried", host, file=file)


def restart(host):
    """Stands for a call with a timeout."""
    if host in {"web-1", "db-1"}:
        raise ConnectionError("refused")


def run(batches, max_failures, act):
    """Work through the batches; one result and one limit for all of them."""
    result = Result()
    for batch in batches:
        for host in batch:
            if len(result.failed) > max_failures:
                result.not_tried.append(host)
                continue
            try:
                act(host)
            except OSError as error:  # what a host can do; a bug is not caught
                result.failed[host] = str(error)
            else:
                result.ok.append(host)
    return result


# The failures come first: a status of the last batch would be 0.
for label, batches in (
    ("one host is broken", [["web-1", "web-2"], ["mail-1"]]),
    ("the change is broken", [["web-1", "db-1"], ["mail-1", "mail-2"]]),
):
    print(label)
    result = run(batches, max_failures=1, act=restart)
    result.print(sys.stdout)
    print("status", result.status)
sys.exit(result.status)
