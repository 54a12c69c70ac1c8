# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "A tool with subcommands, and a status for each outcome"
# runs = "browser"
# exit = 0
# ///

import argparse
import contextlib
import io
import os


def build_parser(environ):
    parser = argparse.ArgumentParser(prog="deploy")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="check a manifest")
    check.add_argument("manifest")
    check.add_argument(
        "--region", default=environ.get("DEPLOY_REGION", "eu-west-1")
    )
    return parser


def main(argv=None, environ=os.environ):
    args = build_parser(environ).parse_args(argv)
    if args.manifest.startswith("bad"):
        print(f"{args.manifest}: no image in {args.region}")
        return 1
    return 0


for argv in (["check", "ok.yml"], ["check", "bad.yml"], []):
    try:
        with contextlib.redirect_stderr(io.StringIO()):
            status = main(argv, {"DEPLOY_REGION": "us-east-1"})
    except SystemExit as exit_request:  # argparse ends usage errors itself
        status = exit_request.code
    print(argv, "->", status)
