# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A program for Terraform: flat strings, or one line of error"
# runs = "browser"
# exit = 0
# ///

import io
import json
import sys


def respond(lookup, stdin, stdout, stderr):
    """Terraform's external protocol: returns the exit status."""
    query = json.load(stdin)  # all values are strings
    try:
        result = lookup(query)
        for key, value in result.items():
            if not isinstance(value, str):
                kind = type(value).__name__
                raise TypeError(f"{key} is a {kind}, must be a string")
    except (KeyError, TypeError) as error:
        print(f"image lookup: {error}", file=stderr)
        return 1  # Terraform now ignores standard output
    json.dump(result, stdout)
    return 0


images = {"web": "ami-123", "worker": "ami-456"}
for lookup in (
    lambda query: {"ami": images[query["role"]]},
    lambda query: {"amis": sorted(images.values())},
    lambda query: {"amis": json.dumps(sorted(images.values()))},
):
    out, err = io.StringIO(), io.StringIO()
    status = respond(lookup, io.StringIO('{"role": "web"}'), out, err)
    print(status, out.getvalue() or err.getvalue().strip())
