# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Two tracebacks in one error, and how to read them"
# runs = "browser"
# exit = 1
# ///

def parse_port(text):
    return int(text)


def load(config):
    try:
        return parse_port(config["port"])
    except ValueError as error:
        raise RuntimeError("deploy.toml: port is not usable") from error


load({"host": "web-1", "port": "80 80"})
