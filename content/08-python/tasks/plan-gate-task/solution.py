"""Stop a Terraform plan that destroys what is protected."""

import argparse
import json
import sys
from fnmatch import fnmatchcase

HARMLESS = {"no-op", "create", "read", "update"}


class PlanError(Exception):
    """The input is not a plan that can be judged."""


def verb_of(actions):
    # an action that came with a newer version must not pass as harmless
    if not actions or set(actions) - HARMLESS - {"delete", "forget"}:
        raise PlanError(f"unknown actions: {actions}")
    # create and forget together: the old object lives on, unmanaged
    if "delete" in actions:
        return "replace" if "create" in actions else "destroy"
    return "forget" if "forget" in actions else None


def findings(plan, protected):
    """Return sorted [(address, verb), ...] that touch protected types."""
    found = []
    try:
        major = plan["format_version"].split(".")[0]
        if major != "1":
            raise PlanError(f"format version {major}, not 1")
        if plan.get("errored"):
            raise PlanError("the plan ended with an error")
        # Terraform leaves an empty list out. Then the plan has to say itself
        # that there is nothing to apply, or the key has been lost.
        if "resource_changes" not in plan and plan.get("applyable") is False:
            return []
        for entry in plan["resource_changes"]:
            verb = verb_of(entry["change"]["actions"])
            if verb is None or entry["mode"] != "managed":
                continue
            if any(fnmatchcase(entry["type"], p) for p in protected):
                found.append((entry["address"], verb))
    # a gate that can't read the plan stays closed
    except (KeyError, TypeError, AttributeError) as error:
        raise PlanError(f"not a plan: {error!r}") from error
    return sorted(found)


def main(argv=None, stdin=sys.stdin, stdout=sys.stdout, stderr=sys.stderr):
    """Return 0 to go on, 1 if something is blocked, 2 for bad input."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--protect", action="append", default=[])
    parser.add_argument("--allow", action="append", default=[])
    args = parser.parse_args(argv)
    # an empty variable in the pipeline, most likely
    if not args.protect or not all(p.strip() for p in args.protect):
        print("nothing is protected", file=stderr)
        return 2
    try:
        found = findings(json.load(stdin), args.protect)
    # RecursionError: valid JSON can be nested too deeply for the parser
    except (PlanError, ValueError, RecursionError) as error:
        print(error, file=stderr)
        return 2
    for address, verb in found:
        # only the address: values of a plan can be secrets
        word = "allowed" if address in args.allow else "BLOCKED"
        print(word, verb, address, file=stdout)
    # exceptions that outlive their reason open the gate next time
    for address in sorted(set(args.allow) - {name for name, _ in found}):
        print("unused --allow", address, file=stderr)
    return 1 if any(name not in args.allow for name, _ in found) else 0


if __name__ == "__main__":
    sys.exit(main())
