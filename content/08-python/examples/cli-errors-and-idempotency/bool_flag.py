# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "type=bool, and what to write instead"
# runs = "browser"
# exit = 0
# ///

import argparse

wrong = argparse.ArgumentParser()
wrong.add_argument("--dry", type=bool, default=False)
print(wrong.parse_args(["--dry", "False"]))  # bool("False") is True

right = argparse.ArgumentParser()
right.add_argument("--dry", action=argparse.BooleanOptionalAction, default=True)
print(right.parse_args([]), right.parse_args(["--no-dry"]))
