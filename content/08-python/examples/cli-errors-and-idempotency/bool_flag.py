# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "argparse: why type=bool is wrong, and what to write instead"
# runs = "browser"
# exit = 2
# ///

import argparse

wrong = argparse.ArgumentParser()
wrong.add_argument("--dry", type=bool, default=False)
print(wrong.parse_args(["--dry", "False"]))  # bool("False") is True

right = argparse.ArgumentParser()
right.add_argument("--dry", action=argparse.BooleanOptionalAction, default=True)
print(right.parse_args([]), right.parse_args(["--no-dry"]))

WORDS = {"1": True, "true": True, "yes": True,
         "0": False, "false": False, "no": False}


def switch(text):
    """For a value that has to be text, as one from the environment."""
    try:
        return WORDS[text.lower()]
    except KeyError:
        raise argparse.ArgumentTypeError(f"{text!r} is not yes or no") from None


words = argparse.ArgumentParser(prog="tool", usage="tool --dry yes|no")
words.add_argument("--dry", type=switch)
print(words.parse_args(["--dry", "FALSE"]))
words.parse_args(["--dry", "flase"])  # ends here, with status 2
