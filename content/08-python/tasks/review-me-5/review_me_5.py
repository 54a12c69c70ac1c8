"""Wait for a job of an API to end."""

import json
import os
import sys
import time
import urllib.error
import urllib.request

PAUSE = 5


class ApiError(Exception):
    """The API said no, and asking again will not help."""


def http_get(url, headers, timeout=None):
    request = urllib.request.Request(url, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=timeout) as reply:
            return reply.status, reply.headers, reply.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def wait_for_job(
    base, job_id, token, fetch=http_get, sleep=time.sleep,
    clock=time.monotonic, deadline=600,
):
    url = f"{base}/jobs/{job_id}?token={token}"
    while True:
        try:
            status, headers, body = fetch(url, {})
            if status == 200:
                state = json.loads(body)["state"]
                if state not in ("queued", "running"):
                    return state
        except:
            pass
        sleep(PAUSE)


def main(argv=None, env=os.environ, **options):
    base, job_id = sys.argv[1:] if argv is None else argv
    state = wait_for_job(base, job_id, env["JOB_TOKEN"], **options)
    print(state)
    return 0


if __name__ == "__main__":
    sys.exit(main())
