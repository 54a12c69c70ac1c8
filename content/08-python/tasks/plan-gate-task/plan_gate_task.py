"""Stop a Terraform plan that destroys what is protected."""

import sys


class PlanError(Exception):
    """The input is not a plan that can be judged."""


def findings(plan, protected):
    """Return sorted [(address, verb), ...] that touch protected types."""
    raise NotImplementedError


def main(argv=None, stdin=sys.stdin, stdout=sys.stdout, stderr=sys.stderr):
    """Return 0 to go on, 1 if something is blocked, 2 for bad input."""
    raise NotImplementedError


if __name__ == "__main__":
    sys.exit(main())
