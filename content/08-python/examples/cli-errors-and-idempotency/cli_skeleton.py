# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A tool with sub-commands, and a status for each outcome"
# runs = "browser"
# exit = 0
# ///

import argparse
import os
import sys

OK, FAILED, UNKNOWN = 0, 1, 3  # 2 is argparse's, for wrong usage
MANIFESTS = {"ok.yml": "shop:1.4", "bad.yml": None}  # stands for a folder


class NoManifest(Exception):
    """There is nothing to check, so the answer is not known."""


def image_of(args):
    try:
        return MANIFESTS[args.manifest]
    except KeyError:
        raise NoManifest(f"no manifest {args.manifest}") from None


def check(args):
    image = image_of(args)
    if image is None:
        print(f"{args.manifest}: no image in {args.region}", file=sys.stderr)
        return FAILED
    return OK


def apply(args):
    if status := check(args):
        return status
    verb = "would deploy" if args.dry_run else "deployed"
    print(f"{verb} {image_of(args)} to {args.region}")
    return OK


def build_parser(environ):
    common = argparse.ArgumentParser(add_help=False)  # for each sub-command
    common.add_argument("manifest", help="file that describes the service")
    common.add_argument(
        "--region", default=environ.get("DEPLOY_REGION", "eu-west-1"),
        help="default: $DEPLOY_REGION, then eu-west-1",
    )
    parser = argparse.ArgumentParser(
        prog="deploy", description="Check and deploy services.",
        epilog="exit status: 0 done, 1 failed, 2 used wrongly, 3 unknown",
    )
    parser.add_argument("--version", action="version", version="deploy 2.1")
    commands = parser.add_subparsers(
        dest="command", required=True, metavar="COMMAND"
    )
    command = commands.add_parser("check", parents=[common], help="only look")
    command.set_defaults(run=check)
    command = commands.add_parser("apply", parents=[common], help="deploy")
    command.add_argument("-n", "--dry-run", action="store_true")
    command.set_defaults(run=apply)
    return parser


def main(argv=None, environ=os.environ):
    """Return the exit status; argparse raises SystemExit for wrong usage."""
    args = build_parser(environ).parse_args(argv)
    try:
        return args.run(args)
    except NoManifest as error:  # expected; a bug still gives a traceback
        print(f"deploy: {error}", file=sys.stderr)
        return UNKNOWN


# A real tool ends with: if __name__ == "__main__": sys.exit(main())
for argv in (
    ["check", "ok.yml"],
    ["apply", "ok.yml", "--dry-run", "--region", "us-east-1"],
    ["apply", "bad.yml"],
    ["check", "gone.yml"],
    [],
    ["check", "ok.yml", "--dry-run"],
    ["--version"],
):
    print("$ deploy", *argv)
    try:
        status = main(argv, {"DEPLOY_REGION": "eu-central-1"})
    except SystemExit as exit_request:
        status = exit_request.code
    print("status", status)
