# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Settings from the environment: every fault at once, no secret shown"
# runs = "browser"
# exit = 0
# ///

from dataclasses import dataclass, field
from urllib.parse import urlsplit

TRUE_FALSE = {"true": True, "1": True, "false": False, "0": False}


@dataclass(frozen=True)
class Settings:
    database_url: str = field(repr=False)  # holds a password
    port: int = 8000
    request_timeout: float = 3.0
    debug: bool = False


class BadSettings(Exception):
    """Its args are all problems: one restart is enough to repair them."""


def number(text, kind, low, high):
    value = kind(text)
    if not low <= value <= high:  # False for "nan" too
        raise ValueError
    return value


def from_environment(environ):
    values, problems = {}, []

    def take(name, convert, expected, default=None):
        text = environ.get(name, "").strip()  # empty counts as not set
        if not text:
            if default is None:
                problems.append(f"{name} is missing")
            return default
        try:
            return convert(text)
        except (ValueError, KeyError):
            # The value is not printed: it may be a secret.
            problems.append(f"{name} must be {expected}")

    def url(text):
        parts = urlsplit(text)
        if parts.scheme != "postgresql" or not parts.hostname:
            raise ValueError
        return text

    values["database_url"] = take("DATABASE_URL", url, "a postgresql:// URL")
    values["port"] = take(
        "PORT", lambda t: number(t, int, 1, 65535), "a port number", 8000)
    values["request_timeout"] = take(
        "REQUEST_TIMEOUT", lambda t: number(t, float, 0.1, 60),
        "seconds from 0.1 to 60", 3.0)
    values["debug"] = take(
        "DEBUG", lambda t: TRUE_FALSE[t.lower()], "true or false", False)
    if problems:
        raise BadSettings(*problems)
    return Settings(**values)


url = "postgresql://app:hunter2@db/shop"
for environ in (
    {"DATABASE_URL": url, "PORT": "8080"},
    {"DATABASE_URL": url, "DEBUG": "False"},
    {"DATABASE_URL": "hunter2", "PORT": "http", "REQUEST_TIMEOUT": "nan"},
    {},
):
    try:
        print(from_environment(environ))
    except BadSettings as error:
        print("cannot start:", *error.args, sep="\n    ")
print('bool("False") is', bool("False"))
