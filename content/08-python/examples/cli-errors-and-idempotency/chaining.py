# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "raise from: keep the cause of an exception, or hide it on purpose"
# runs = "browser"
# exit = 0
# ///

import traceback


class ConfigError(Exception):
    """A message that an operator can act on."""


def read(config):
    return config["region"]


def from_error():
    try:
        read({})
    except KeyError as error:
        raise ConfigError("set region in deploy.toml") from error


def new_error():
    try:
        read({})
    except KeyError:
        raise ConfigError("set region in deploy.toml")


def from_none():
    try:
        read({})
    except KeyError:
        raise ConfigError("set region in deploy.toml") from None


def bare():
    try:
        read({})
    except KeyError:
        print("  (noted, and passed on)")
        raise  # the same exception goes on, with its own traceback


for function in (from_error, new_error, from_none, bare):
    print(function.__name__)
    try:
        function()
    except Exception as error:
        print("  is     ", repr(error))
        print("  cause  ", repr(error.__cause__))
        print("  context", repr(error.__context__))
        text = "".join(traceback.format_exception(error))
        joints = [line for line in text.splitlines() if "above" in line]
        print("  prints ", *(joints or ["one traceback"]))
        frames = traceback.extract_tb(error.__traceback__)
        print("  began in", frames[-1].name)
