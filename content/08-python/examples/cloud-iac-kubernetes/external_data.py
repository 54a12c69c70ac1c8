# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Terraform's external data source: strings in, strings or an error out"
# runs = "browser"
# exit = 0
# ///

import io
import json
import sys


def respond(lookup, stdin, stdout, stderr):
    """Terraform's external protocol: returns the exit status."""
    try:
        query = json.load(stdin)  # all values are strings
        result = lookup(query)
        for key, value in result.items():
            if not isinstance(value, str):
                kind = type(value).__name__
                raise TypeError(f"{key} is a {kind}, must be a string")
    except (LookupError, TypeError, ValueError, OSError) as error:
        print(f"image lookup: {type(error).__name__}: {error}", file=stderr)
        return 1  # Terraform now ignores standard output
    json.dump(result, stdout)
    return 0


images = {"web": "ami-123", "worker": "ami-456"}


def image(query):
    return {"ami": images[query["role"]]}


def as_list(query):
    return {"amis": sorted(images.values())}


def as_json(query):
    return {"amis": json.dumps(sorted(images.values()))}


for lookup, text in (
    (image, '{"role": "web"}'),
    (image, '{"role": "db"}'),
    (image, ""),
    (as_list, "{}"),
    (as_json, "{}"),
):
    out, err = io.StringIO(), io.StringIO()
    status = respond(lookup, io.StringIO(text), out, err)
    print(status, out.getvalue() or err.getvalue().strip())
