# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "What configparser does with files, types, defaults and %"
# runs = "browser"
# exit = 0
# ///

import configparser

text = """\
[DEFAULT]
timeout = 5

[db]
Host = db-1
port = 5432
debug = off
password = 50%off
"""
ini = configparser.ConfigParser()
ini.read_string(text)
db = ini["db"]
print("keys:    ", list(db))
print("text:    ", repr(db["port"]), db.getint("port") + 1)
print("boolean: ", bool(db["debug"]), db.getboolean("debug"))
print("fallback:", db.getint("retries", fallback=3), db.get("retries"))
try:
    db["password"]
except configparser.InterpolationSyntaxError as error:
    print("percent: ", type(error).__name__)

raw = configparser.ConfigParser(interpolation=None)
raw.read_string(text)
print("raw:     ", raw["db"]["password"])

# A file that is not there is no error: read() returns what it has read.
print("missing: ", configparser.ConfigParser().read(["/no/such.ini"]))
try:
    raw.read_string("[db]\nport = 1\nport = 2\n")
except configparser.DuplicateOptionError as error:
    print("twice:   ", error.section, error.option, "line", error.lineno)
for broken in ("port = 1\n", "[db\n", "[db]\nport\n"):
    try:
        configparser.ConfigParser().read_string(broken)
    except configparser.Error as error:
        print("broken:  ", repr(broken), type(error).__name__)
