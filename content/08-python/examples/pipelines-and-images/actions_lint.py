# /// script
# requires-python = ">=3.11"
# dependencies = ["PyYAML"]
#
# [tool.guide]
# title = "Check a GitHub Actions workflow"
# runs = "linux"
# exit = 1
# stdin = '''
# name: test
# on:
#   pull_request:
#   push:
#     branches: [main]
#
# permissions:
#   contents: read
#
# concurrency:
#   group: test-${{ github.ref }}
#   cancel-in-progress: ${{ github.event_name == 'pull_request' }}
#
# jobs:
#   test:
#     runs-on: ubuntu-24.04
#     timeout-minutes: 15
#     strategy:
#       fail-fast: false
#       matrix:
#         python: ["3.12", "3.13", "3.14"]
#     steps:
#       - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
#         with:
#           persist-credentials: false
#       - uses: actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97 # v7.0.0
#         with:
#           python-version: ${{ matrix.python }}
#           cache: pip
#           cache-dependency-path: requirements-dev.lock
#       - run: python -m pip install --require-hashes -r requirements-dev.lock
#       - run: pytest --junitxml=report.xml --cov=shop
#       - name: Greet the author
#         env:
#           TITLE: ${{ github.event.pull_request.title }}
#         run: echo "Tests of $TITLE have passed"
#       - uses: actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1
#         if: always()
#         with:
#           name: report-${{ matrix.python }}
#           path: report.xml
#           if-no-files-found: error
# '''
# ///

import re
import sys

import yaml

PINNED = re.compile(r"@[0-9a-f]{40}$|^docker://.+@sha256:[0-9a-f]{64}$")
UNTRUSTED = re.compile(
    r"\$\{\{[^}]*(github\.event\.|github\.head_ref|inputs\.)"
)


def permissions(value):
    """Return the write permissions; "write-all" is one of them."""
    if isinstance(value, dict):
        return [name for name, right in value.items() if right == "write"]
    return [value] if value == "write-all" else []


def lint(workflow):
    """Yield what is wrong, one line for each finding."""
    # YAML 1.1 reads the key `on` as True; GitHub reads it as a word
    events = workflow.get("on", workflow.get(True)) or {}
    if "pull_request_target" in events:
        yield "pull_request_target: secrets for the code of a stranger"
    if "permissions" not in workflow:
        yield "no permissions: the token gets the default of the settings"
    for right in permissions(workflow.get("permissions")):
        yield f"write permission for every job: {right}"
    for name, job in workflow.get("jobs", {}).items():
        if "timeout-minutes" not in job and "uses" not in job:
            yield f"{name}: no timeout-minutes, so it is 6 hours"
        matrix = job.get("strategy", {}).get("matrix", {})
        for key, values in matrix.items() if isinstance(matrix, dict) else []:
            if isinstance(values, list):
                if any(isinstance(value, float) for value in values):
                    yield f"{name}: {key} {values} are numbers, quote them"
        for number, step in enumerate(job.get("steps", []), 1):
            where = f"{name}, step {number}"
            uses = step.get("uses", "")
            if uses and not uses.startswith("./") and not PINNED.search(uses):
                yield f"{where}: {uses} can change, pin the commit"
            if uses.startswith("actions/checkout"):
                if (step.get("with") or {}).get("persist-credentials", True):
                    yield f"{where}: the token stays in .git/config"
            if found := UNTRUSTED.search(step.get("run", "")):
                yield f"{where}: {found[1]} becomes shell code, use env"


BAD = """
on: [push, pull_request_target]
permissions: write-all
jobs:
  test:
    runs-on: ubuntu-latest
    strategy: {matrix: {python: [3.9, 3.10]}}
    steps:
      - uses: actions/checkout@v7
      - run: echo "${{ github.event.pull_request.title }}"
"""
status = 0
for title, text in (("standard input", sys.stdin.read()), ("BAD", BAD)):
    try:
        findings = list(lint(yaml.safe_load(text)))
    except (yaml.YAMLError, AttributeError, LookupError, TypeError) as error:
        findings = [f"not readable: {error}"]
    print(f"{title}: {len(findings)} findings")
    for finding in findings:
        print("  " + finding)
    status = 1 if findings else status
print("the keys of BAD:", list(yaml.safe_load(BAD)))
sys.exit(status)
