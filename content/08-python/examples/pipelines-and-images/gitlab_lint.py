# /// script
# requires-python = ">=3.11"
# dependencies = ["PyYAML"]
#
# [tool.guide]
# title = "Check a GitLab pipeline before it is pushed"
# runs = "linux"
# exit = 1
# stdin = '''
# stages: [check, build, deploy]
#
# workflow:
#   rules:
#     - if: $CI_PIPELINE_SOURCE == "merge_request_event"
#     - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
#
# default:
#   image: $CI_REGISTRY_IMAGE/tools:py3.14-$TOOLS_VERSION
#   timeout: 15 minutes
#   interruptible: true
#   retry:
#     max: 1
#     when: [runner_system_failure, stuck_or_timeout_failure]
#
# variables:
#   PIP_CACHE_DIR: $CI_PROJECT_DIR/.cache/pip
#   PYTHONUNBUFFERED: "1"
#   TOOLS_VERSION: "2026-11-02"
#
# .python:
#   cache:
#     key:
#       files: [requirements-dev.lock]
#       prefix: pip
#     paths: [.cache/pip]
#   before_script:
#     - python -m venv .venv
#     - . .venv/bin/activate
#     - pip install --require-hashes -r requirements-dev.lock
#
# lint:
#   extends: .python
#   stage: check
#   script:
#     - pre-commit run --all-files --show-diff-on-failure
#
# test:
#   extends: .python
#   stage: check
#   parallel:
#     matrix:
#       - PYTHON_VERSION: ["3.12", "3.13", "3.14"]
#   image: $CI_REGISTRY_IMAGE/tools:py$PYTHON_VERSION-$TOOLS_VERSION
#   script:
#     - >-
#       pytest --junitxml=report.xml
#       --cov=shop --cov-report=term --cov-report=xml
#   coverage: '/TOTAL.*\s(\d+(?:\.\d+)?)%$/'
#   artifacts:
#     when: always
#     expire_in: 1 week
#     reports:
#       junit: report.xml
#       coverage_report:
#         coverage_format: cobertura
#         path: coverage.xml
#
# build-image:
#   stage: build
#   needs: [lint, test]
#   rules:
#     - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
#   script:
#     - ./ci/build_image.sh > digest.env
#   artifacts:
#     reports:
#       dotenv: digest.env
#
# deploy:
#   stage: deploy
#   needs: [build-image]
#   rules:
#     - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
#   environment:
#     name: production
#   resource_group: production
#   interruptible: false
#   retry: 0
#   id_tokens:
#     CLOUD_TOKEN:
#       aud: https://cloud.example.org
#   script:
#     - python -m tools.deploy --image "$IMAGE_DIGEST" --timeout 600
# '''
# ///

import re
import sys

import yaml

NOT_JOBS = {"stages", "workflow", "default", "variables", "include", "cache",
            "image", "services", "before_script", "after_script", "spec"}


class Loader(yaml.SafeLoader):
    """Safe, refuses double keys, and knows GitLab's !reference."""


def mapping(loader, node):
    seen = set()
    for key_node, _ in node.value:
        key = loader.construct_object(key_node)
        if key in seen:  # PyYAML would keep the last one
            line = key_node.start_mark.line + 1
            raise yaml.YAMLError(f"{key!r} for the second time, line {line}")
        seen.add(key)
    return yaml.SafeLoader.construct_mapping(loader, node, deep=True)


Loader.add_constructor("tag:yaml.org,2002:map", mapping)
Loader.add_constructor("!reference", yaml.SafeLoader.construct_sequence)


def deep(low, high):
    """Return both mappings as one; lists are replaced, as GitLab does it."""
    both = low | high
    for key in low.keys() & high.keys():
        if isinstance(low[key], dict) and isinstance(high[key], dict):
            both[key] = deep(low[key], high[key])
    return both


def merged(config, name, seen=()):
    """Return a job with everything that `extends` gives to it."""
    if name in seen or not isinstance(config.get(name), dict):
        raise ValueError(f"{name} is not a job, or extends itself")
    parents = config[name].get("extends", [])
    job = {}
    for parent in [parents] if isinstance(parents, str) else parents:
        job = deep(job, merged(config, parent, (*seen, name)))
    return deep(job, config[name])


def lint(config, coverage_line):
    """Yield what is wrong, one line for each finding."""
    names = [n for n in config if n not in NOT_JOBS and n[0] != "."]
    stages = config.get("stages", ["build", "test", "deploy"])
    if "workflow" not in config:
        yield "no workflow: a push to a merge request runs two pipelines"
    for name in names:
        job = merged(config, name)
        if job.get("stage", "test") not in [".pre", *stages, ".post"]:
            yield f"{name}: stage {job.get('stage', 'test')} does not exist"
        for need in job.get("needs", []):
            need = need if isinstance(need, dict) else {"job": need}
            if need.keys() & {"project", "pipeline"} or need.get("optional"):
                continue  # of another pipeline, or allowed to be missing
            need = need["job"]
            if need not in names:
                yield f"{name}: needs {need}, which does not exist"
        if "only" in job or "except" in job:
            yield f"{name}: only/except, write rules"
        for line in job.get("script", []):
            if not isinstance(line, (str, list)):
                yield f"{name}: a script line is a mapping, quote it: {line}"
        caches = job.get("cache") or []  # one mapping, or a list of them
        for cache in [caches] if isinstance(caches, dict) else caches:
            if "files" not in (cache.get("key") or {}):
                yield f"{name}: the cache does not depend on the lock file"
        reports = (job.get("artifacts") or {}).get("reports") or {}
        if "junit" in reports and job["artifacts"].get("when") != "always":
            yield f"{name}: no report when the tests fail"
        if "coverage" in job:
            found = re.search(job["coverage"].strip("/"), coverage_line)
            if not found or not found[1].startswith("95"):
                yield f"{name}: coverage finds nothing in {coverage_line!r}"
        if "environment" in job and "resource_group" not in job:
            yield f"{name}: two pipelines may deploy at the same time"
        rows = job.get("parallel", {})
        for row in rows.get("matrix", []) if isinstance(rows, dict) else []:
            for key, values in row.items():
                if any(isinstance(value, float) for value in values):
                    yield f"{name}: {key} {values} are numbers, quote them"


BAD = """
stages: [test, deploy]
test:
  cache:
    - {key: {files: [uv.lock]}, paths: [.venv]}
    - {key: pip, paths: [.cache]}
  parallel: {matrix: [{PYTHON_VERSION: [3.9, 3.10]}]}
  script:
    - echo result: green
  artifacts: {reports: {junit: report.xml}}
deploy:
  stage: deploy
  needs: [tests, {project: shop/api, job: build, ref: main}]
  only: [main]
  environment: production
  script: [./deploy.sh]
"""
TWICE = "test: {script: [pytest]}\ntest: {script: ['true']}\n"
status = 0
for title, text in [
    ("standard input", sys.stdin.read()), ("BAD", BAD), ("TWICE", TWICE),
]:
    try:
        config = yaml.load(text, Loader) or {}
        findings = list(lint(config, "TOTAL      412     20    95%"))
    except (yaml.YAMLError, re.error, ValueError, LookupError, TypeError,
            AttributeError) as error:
        findings = [f"not readable: {error}"]
    print(f"{title}: {len(findings)} findings")
    for finding in findings:
        print("  " + finding)
    status = 1 if findings else status
sys.exit(status)
