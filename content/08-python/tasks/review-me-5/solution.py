"""Wait for a job of an API to end."""

import http.client
import json
import os
import sys
import time
import traceback
import urllib.error
import urllib.request
from urllib.parse import quote

PAUSE = 5


class ApiError(Exception):
    """The API said no, and asking again will not help."""


def http_get(url, headers, timeout=None):
    request = urllib.request.Request(url)
    for name, value in headers.items():
        # headers= would send the token on to where a redirect points
        request.add_unredirected_header(name, value)
    try:
        with urllib.request.urlopen(request, timeout=timeout) as reply:
            return reply.status, reply.headers, reply.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()
    except http.client.HTTPException as error:
        # half an answer is no answer, and urllib lets this one through
        raise OSError(f"broken answer: {error!r}") from error


def wait_for_job(
    base, job_id, token, fetch=http_get, sleep=time.sleep,
    clock=time.monotonic, deadline=600,
):
    if job_id in ("", ".", ".."):  # quoting leaves dots as they are
        raise ApiError(f"not a job id: {job_id!r}")
    # one segment of the path, whatever the user typed
    url = f"{base}/jobs/{quote(job_id, safe='')}"
    # a URL is logged by everybody on the way, a header is not
    auth = {"Authorization": f"Bearer {token}"}
    end = clock() + deadline
    # the loop ends by the clock, not by the mercy of the API
    while (left := end - clock()) > 0:
        pause = PAUSE
        try:
            # a silent connection may not outlive the deadline
            status, headers, body = fetch(url, auth, timeout=min(10, left))
        # no answer is worth another try; Ctrl-C and our own bugs are not
        except OSError:
            status, headers, body = 503, {}, b""
        if status == 200:
            try:
                state = json.loads(body)["state"]
            except (ValueError, TypeError, KeyError) as error:
                raise ApiError("answer without a state") from error
            if state in ("succeeded", "failed"):
                return state
            if state not in ("queued", "running"):
                raise ApiError(f"unknown state {state!r}")
        elif status == 429 or status >= 500:
            # the server knows better than we when to come back
            asked = headers.get("Retry-After") or ""
            pause = max(pause, int(asked) if asked.isdecimal() else 0)
        else:
            # 401 and 404 are the same tomorrow
            raise ApiError(f"status {status} for job {job_id!r}")
        if (left := end - clock()) <= pause:
            sleep(max(0, left))  # an hour of Retry-After moves no deadline
            break
        sleep(pause)
    raise TimeoutError(f"job {job_id!r} has not ended in {deadline} s")


def main(argv=None, env=os.environ, **options):
    argv = sys.argv[1:] if argv is None else argv
    if len(argv) != 2 or not env.get("JOB_TOKEN"):
        print("usage: JOB_TOKEN=... BASE JOB", file=sys.stderr)
        return 2
    base, job_id = argv
    try:
        state = wait_for_job(base, job_id, env["JOB_TOKEN"], **options)
    except (ApiError, TimeoutError) as error:
        print(error, file=sys.stderr)
        return 3
    except Exception:
        # uncaught, it would end with 1, which says that the job failed
        traceback.print_exc()
        return 3
    print(state)
    # the status is the answer that the pipeline reads
    return 0 if state == "succeeded" else 1


if __name__ == "__main__":
    sys.exit(main())
