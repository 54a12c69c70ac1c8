# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Configuration: flags over environment over file over defaults"
# runs = "browser"
# exit = 0
# ///

import argparse
import tomllib
from collections import ChainMap

WORDS = {"1": True, "true": True, "yes": True, "on": True,
         "0": False, "false": False, "no": False, "off": False}


def boolean(value):
    # bool("false") is True, so only known words pass.
    if isinstance(value, bool):
        return value
    return WORDS[str(value).lower()]


def port(value):
    number = int(str(value))  # int() alone would take 80.5 and True
    if not 1 <= number <= 65535:
        raise ValueError
    return number


def text(value):
    if not isinstance(value, str):
        raise TypeError
    return value


SETTINGS = {  # name: default, converter, what is allowed
    "host": ("localhost", text, "a host name"),
    "port": (8080, port, "a number from 1 to 65535"),
    "debug": (False, boolean, "true or false"),
    "token": ("", text, "text"),
}
SECRET = {"token"}  # no flag: arguments show in the list of processes


def load(argv, environ, toml):
    """Return (values, origins); ValueError lists everything that is wrong."""
    parser = argparse.ArgumentParser()
    for name in SETTINGS:
        if name not in SECRET:
            parser.add_argument(f"--{name}", default=None)  # None: not given
    flags = vars(parser.parse_args(argv))
    layers = {
        "flag": {k: v for k, v in flags.items() if v is not None},
        "environment": {
            name: environ[f"APP_{name.upper()}"]
            for name in SETTINGS
            if environ.get(f"APP_{name.upper()}")  # empty counts as not set
        },
        "file": tomllib.loads(toml),
        "default": {name: SETTINGS[name][0] for name in SETTINGS},
    }
    problems = [
        f"file: unknown setting {name!r}"
        for name in layers["file"].keys() - SETTINGS.keys()
    ]
    merged, values, origins = ChainMap(*layers.values()), {}, {}
    for name, (_, convert, allowed) in SETTINGS.items():
        origins[name] = next(n for n, layer in layers.items() if name in layer)
        try:
            values[name] = convert(merged[name])  # one type, whatever layer
        except (KeyError, ValueError, TypeError):
            problems.append(f"{origins[name]}: {name} must be {allowed}")
    if problems:
        raise ValueError("\n".join(sorted(problems)))
    return values, origins


toml = 'host = "db"\nport = 5432\ndebug = true\n'
environ = {"APP_DEBUG": "no", "APP_HOST": "", "APP_TOKEN": "s3cret"}
values, origins = load(["--port", "9000"], environ, toml)
for name, value in values.items():  # what --show-config would print
    shown = "***" if name in SECRET and value else repr(value)
    print(f"{name} = {shown} ({origins[name]})")
try:
    load(["--port", "http"], {"APP_DEBUG": "flase"}, "retires = 5\nhost = 7\n")
except ValueError as error:
    print(error)
