# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Flags over environment over file over defaults"
# runs = "browser"
# exit = 0
# ///

import tomllib
from collections import ChainMap

defaults = {"host": "localhost", "port": "8080", "timeout": "5"}
file = tomllib.loads('host = "db"\nport = 5432')
environ = {"APP_PORT": "9000", "APP_TIMEOUT": "", "HOME": "/root"}
flags = {"host": None, "port": None}  # argparse: None means not given

prefix = "APP_"
from_env = {
    key.removeprefix(prefix).lower(): value
    for key, value in environ.items()
    if key.startswith(prefix) and value  # set but empty counts as not set
}
from_flags = {key: value for key, value in flags.items() if value is not None}
layers = {
    "flags": from_flags, "env": from_env, "file": file, "default": defaults,
}
config = ChainMap(*layers.values())

print({key: config[key] for key in defaults})
for key in defaults:
    origin = next(name for name, layer in layers.items() if key in layer)
    print(f"{key} comes from {origin}")
print("bool('False') is", bool("False"))
