# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Check the rules of a Dockerfile for a Python service"
# runs = "browser"
# exit = 1
# stdin = '''
# # syntax=docker/dockerfile:1
# ARG PYTHON=python:3.14-slim@sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
#
# FROM ${PYTHON} AS build
# RUN python -m venv /opt/venv
# WORKDIR /src
# COPY requirements.lock .
# RUN --mount=type=cache,target=/root/.cache/pip \
#     /opt/venv/bin/pip install --require-hashes --only-binary=:all: \
#         -r requirements.lock
# # the wheel that an earlier job has built and tested
# COPY dist/shop-*.whl /src/
# RUN /opt/venv/bin/pip install --no-index --no-deps /src/shop-*.whl
#
# FROM ${PYTHON}
# RUN groupadd --system --gid 10001 app \
#     && useradd --system --uid 10001 --gid app --no-create-home app
# COPY --from=build /opt/venv /opt/venv
# ENV PATH=/opt/venv/bin:$PATH \
#     PYTHONUNBUFFERED=1
# WORKDIR /srv
# USER 10001:10001
# EXPOSE 8000
# HEALTHCHECK --interval=10s --timeout=3s --start-period=15s --retries=3 \
#     CMD ["python", "-m", "shop.health"]
# CMD ["gunicorn", "--bind=0.0.0.0:8000", "--graceful-timeout=8", \
#      "shop.wsgi:app"]
# '''
# ///

import json
import re
import sys

DIGEST = re.compile(r"@sha256:[0-9a-f]{64}$")
SECRET = re.compile(r"(?i)(password|passwd|secret|token|api_?key)")


def instructions(text):
    """Yield line number, keyword and argument; joins continued lines."""
    start, parts = 0, []
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        start = start or number
        parts.append(line.removesuffix("\\").strip())
        if not line.endswith("\\"):
            keyword, _, rest = " ".join(parts).partition(" ")
            yield start, keyword.upper(), rest.strip()
            start, parts = 0, []
    if parts:  # the file ends with a backslash
        keyword, _, rest = " ".join(parts).partition(" ")
        yield start, keyword.upper(), rest.strip()


def is_exec(text):
    try:
        return isinstance(json.loads(text), list)
    except ValueError:
        return False


def lint(text):
    """Yield line number and what is wrong; line 0 is the last stage."""
    known, stages, last = {}, {}, {}
    copied_all = 0
    for number, keyword, rest in instructions(text):
        words = [w for w in rest.split() if not w.startswith("--")]
        if not words:
            yield number, f"{keyword} without an argument"
            continue
        if "<<" in rest:
            yield number, "a heredoc, which this program cannot read"
        if keyword == "ARG" and "=" in rest:
            name, value = rest.split("=", 1)
            known["${%s}" % name] = known["$" + name] = value
        if keyword in ("ARG", "ENV"):
            names = re.findall(r"(?:^|\s)(\w+)(?==|\s|$)", rest)
            if any(SECRET.search(name) for name in names):
                yield number, f"a secret in {keyword} stays in the image"
        if keyword == "FROM":
            image = known.get(words[0], words[0])
            if image not in (*stages, "scratch") and not DIGEST.search(image):
                yield number, f"{image} can change: add @sha256:..."
            last, copied_all = dict(stages.get(image, {})), 0
            if len(words) == 3:  # FROM image AS name
                stages[words[2]] = last
        if keyword == "ADD" and "://" in rest:
            yield number, "ADD of a URL without a checksum"
        if keyword in ("COPY", "ADD") and words[0] in (".", "./"):
            copied_all = number
        if keyword == "RUN" and re.search(r"\bpip3? install\b", rest):
            if not re.search("--require-hashes|--no-deps", rest):
                yield number, "pip install without a lock file with hashes"
            if copied_all:
                yield copied_all, "every change of the code installs anew"
        if keyword in ("CMD", "ENTRYPOINT") and not is_exec(rest):
            yield number, f"{keyword} in shell form: /bin/sh gets SIGTERM"
        last[keyword] = last.get(keyword, "") + " " + rest
    user = last.get("USER", " root").split()[-1].split(":")[0]
    if user in ("root", "0"):
        yield 0, "runs as root"
    if "PYTHONUNBUFFERED=" not in last.get("ENV", ""):
        yield 0, "PYTHONUNBUFFERED is not set: the last lines may be lost"
    if "HEALTHCHECK" not in last:
        yield 0, "no HEALTHCHECK"


BAD = """FROM python:3.14
ENV API_TOKEN=abc123
COPY --chown=app . /app
RUN pip install -r /app/requirements.txt
CMD python /app/main.py
"""
status = 0
for title, text in (("standard input", sys.stdin.read()), ("BAD", BAD)):
    findings = list(lint(text))
    print(f"{title}: {len(findings)} findings")
    for number, finding in findings:
        print(f"  line {number}: {finding}" if number else f"  {finding}")
    status = 1 if findings else status
sys.exit(status)
