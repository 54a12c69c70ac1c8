# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Keep the cause, or hide it on purpose"
# runs = "browser"
# exit = 0
# ///

class ConfigError(Exception):
    """A message that an operator can act on."""


def load(config, *, hide):
    try:
        return config["region"]
    except KeyError as error:
        raise ConfigError("set region in deploy.toml") from (
            None if hide else error
        )


for hide in (False, True):
    try:
        load({}, hide=hide)
    except ConfigError as error:
        cause = error.__cause__
        print(f"{error}; cause {cause!r}")

try:
    try:
        raise OSError("disk full")
    except OSError:
        raise ValueError("while cleaning up")  # no "from": context is kept
except ValueError as error:
    print(f"{error}; context {error.__context__!r}")
